import { expect, test } from 'vitest';
import { soundsOf } from '../../../../../src/reader/search/build/sounds-of-text.ts';
import { alikeBy } from '../../../../../src/reader/search/nearest/sounds.ts';

const text = '法治督察，述法，督察会议。';
const sounds = soundsOf(new Set(text), [text]);

test.each([
  ['查', '察', 'equal'],
  ['制', '治', 'equal'],
  ['子', '治', 'near'],
  ['速', '述', 'near'],
  ['快', '会', 'equal'], // 会计
  ['察', '察', 'same'],
  ['粮', '察', undefined],
  ['，', '察', undefined],
])('%s for %s: %s', (one, other, likeness) => {
  expect(alikeBy(sounds)(one, other)).toBe(likeness);
});

test('characters that sound like nothing in the text are left out', () => {
  expect(Object.values(sounds.syllables).join('')).not.toContain('粮');
});

test('the words of the text, the most frequent first', () => {
  expect(sounds.words.split(' ')[0]).toBe('督察');
});

test('the order of characters and texts changes nothing', () => {
  const [first, second] = text.split('述');
  const other = soundsOf(new Set([...text].toReversed()), [`述${second}`, `${first}`]);
  expect(JSON.stringify(other)).toBe(JSON.stringify(sounds));
});
