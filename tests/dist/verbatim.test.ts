import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { publishedWords } from '../../src/study/places/source-punctuation.ts';
import { builtPage } from '../support/dist/built-pages.ts';

const source = readFileSync(join(settings.content, 'source.txt'), 'utf8');
const placesOf = (...addresses: string[]) => addresses.flatMap((address) => placesInHtml(builtPage(address).html));
const canonical = placesOf('/', '/shufa/', '/ducha/', '/zhenjie/');
/** How often the source contains each punctuation character that the rules change. */
const changedPunctuation = () =>
  Object.fromEntries([...',()[]'].map((character) => [character, source.split(character).length - 1]));
const wordsOf = (places: { text: string }[]) => places.map(({ text }) => text).join('');

describe('the published words', () => {
  test('are the source’s, character for character, under the punctuation rules', () => {
    expect(wordsOf(canonical)).toBe(publishedWords(source));
  });

  test('are on the page of the whole text in the same places and order', () => {
    const whole = placesOf('/quanwen/');
    expect(whole.map(({ id, kind, text }) => ({ id, kind, text }))).toEqual(
      canonical.map(({ id, kind, text }) => ({ id, kind, text })),
    );
  });

  test('keep the slip 典型培述 without an emendation', () => {
    expect(wordsOf(canonical)).toContain('我市积极组织各镇街做好典型培述工作');
  });
});

describe('the punctuation rules', () => {
  test('change a hundred punctuation characters of the source, as the 凡例 says', () => {
    expect(changedPunctuation()).toEqual({ ',': 69, '(': 14, ')': 14, '[': 1, ']': 1 });
  });

  test('change nothing else', () => {
    expect(publishedWords('预审+现场,(2020年4月)[2020]18号“关键少数”\n《规定》')).toBe(
      '预审+现场，（2020年4月）〔2020〕18号“关键少数”《规定》',
    );
  });
});
