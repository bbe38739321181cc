import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/build/settings.ts';
import { placesInHtml } from '../../src/places/places-in-html.ts';
import { changedMarks, publishedWords } from '../../src/places/source-punctuation.ts';
import { builtPage } from './built-pages.ts';

const source = readFileSync(join(settings.content, 'source.txt'), 'utf8');
const placesOf = (...addresses: string[]) => addresses.flatMap((address) => placesInHtml(builtPage(address).html));
const canonical = placesOf('/', '/shufa/', '/ducha/', '/zhenjie/');
const wordsOf = (places: { text: string }[]) => places.map(({ text }) => text).join('');

describe('the published words', () => {
  test('are the source’s, letter for letter, under the punctuation rules', () => {
    expect(wordsOf(canonical)).toBe(publishedWords(source));
  });

  test('stand on the page of the whole text in the same places and order', () => {
    const whole = placesOf('/quanwen/');
    expect(whole.map(({ id, kind, text }) => ({ id, kind, text }))).toEqual(
      canonical.map(({ id, kind, text }) => ({ id, kind, text })),
    );
  });

  test('keep the slip 典型培述 and carry no emendation', () => {
    expect(wordsOf(canonical)).toContain('我市积极组织各镇街做好典型培述工作');
  });
});

describe('the punctuation rules', () => {
  test('change a hundred marks of the source, as the 凡例 says', () => {
    expect(changedMarks(source)).toEqual({ ',': 69, '(': 14, ')': 14, '[': 1, ']': 1 });
  });

  test('change nothing else', () => {
    expect(publishedWords('预审+现场,(2020年4月)[2020]18号“关键少数”\n《规定》')).toBe(
      '预审+现场，（2020年4月）〔2020〕18号“关键少数”《规定》',
    );
  });
});
