import { expect, test } from 'vitest';
import {
  isLeadId,
  isNoteId,
  labelOfReference,
  leadId,
  noteId,
  noteReferenceId,
} from '../../../../src/study/contract/made-ids.ts';
import {
  aboutIds,
  digitsGroup,
  isAboutPart,
  isTermGroup,
  letterGroup,
} from '../../../../src/study/contract/part-ids.ts';
import { permanentName } from '../../../../src/study/contract/permanent-names.ts';
import { sectionName, slugOf } from '../../../../src/study/contract/section-names.ts';

test.each([
  ['02-ducha.mdx', { number: '02', slug: 'ducha', isIntroduction: false }],
  ['02-ducha', { number: '02', slug: 'ducha', isIntroduction: false }],
  ['000-kaipian.mdx', { number: '000', slug: 'kaipian', isIntroduction: true }],
  ['010-san-lian.mdx', { number: '010', slug: 'san-lian', isIntroduction: false }],
])('the file name %s says number and slug', (name, parts) => {
  expect(sectionName(name)).toEqual({ name, ...parts });
  expect(slugOf(name)).toBe(parts.slug);
});

test.each(['ducha.mdx', '02.mdx', '-ducha.mdx', '02-'])('the file name %s says neither', (name) => {
  expect(sectionName(name)).toBeUndefined();
});

test('a name of another form is its own slug', () => {
  expect(slugOf('ducha.mdx')).toBe('ducha');
});

test.each(['a', 'shufa', 'san-lian', 'tiao-12', 'a-'])('%s is a permanent name', (name) => {
  expect(name).toMatch(permanentName);
});

test.each(['', '1a', '-a', 'Shufa', '述法', 'a b', 'a_b', 'a.b', 'é'])('“%s” is no permanent name', (name) => {
  expect(name).not.toMatch(permanentName);
});

test('ids that the site makes are known again, and no other is taken for one', () => {
  expect(isLeadId(leadId('shufa'))).toBe(true);
  expect(isLeadId('zongshu')).toBe(false);
  for (const id of [noteId('zhu'), noteReferenceId('zhu')]) expect(isNoteId(id)).toBe(true);
  for (const id of ['notes', 'my-note-a', 'zhu']) expect(isNoteId(id)).toBe(false);
  expect(labelOfReference(noteReferenceId('zhu'))).toBe('zhu');
  for (const id of [noteId('zhu'), 'zhu', undefined, 1]) expect(labelOfReference(id)).toBeUndefined();
});

test('parts of 说明 and groups of the 索引 are known by their ids', () => {
  for (const id of Object.values(aboutIds)) expect(isAboutPart(id)).toBe(true);
  expect(isAboutPart('zimu-a')).toBe(false);
  for (const id of [digitsGroup, letterGroup('A'), letterGroup('z')]) expect(isTermGroup(id)).toBe(true);
  for (const id of ['zimu-', 'zimu-ab', 'zimu-1', 'shuzi-', 'a-zimu-a']) expect(isTermGroup(id)).toBe(false);
});
