import { expect, test } from 'vitest';
import { lackedBy, since } from '../../support/dist/browser-compat.ts';

type Statement = NonNullable<Parameters<typeof since>[0]['support'][string]>;
const sinceIn = (statement: Statement) => since({ support: { chrome: statement } }, 'chrome');

test.each<[string, Statement, number]>([
  ['from a version on', { version_added: '16.4' }, 16.4],
  ['at least from the version in which it was first seen', { version_added: '≤79' }, 79],
  ['not at all', { version_added: false }, Infinity],
  ['not before it is published', { version_added: 'preview' }, Infinity],
  ['not behind a flag', { version_added: '90', flags: [{}] }, Infinity],
  ['not under another name', { version_added: '90', prefix: '-webkit-' }, Infinity],
  ['not once it was removed', { version_added: '90', version_removed: '100' }, Infinity],
  [
    'partly at first, then completely',
    [{ version_added: '124' }, { version_added: '103', version_removed: '124' }],
    103,
  ],
  ['again', [{ version_added: '120' }, { version_added: '90', version_removed: '100' }], 120],
])('a browser has a feature %s', (_when, statement, version) => {
  expect(sinceIn(statement)).toBe(version);
});

test('a browser that the data do not name counts as lacking it', () => {
  expect(since({ support: {} }, 'chrome')).toBe(Infinity);
});

test('browsers that lack a feature are named with their versions', () => {
  const compat = { support: { chrome: { version_added: '105' }, firefox: { version_added: '115' } } };
  expect(lackedBy(compat, { chrome: 105, firefox: 114 })).toEqual(['firefox 114']);
});
