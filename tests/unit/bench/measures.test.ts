import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articlePages, wordsOfPage } from '../../bench/peers/article.ts';
import { qualityOf, questionsFrom } from '../../bench/peers/search-quality.ts';
import { seeded } from '../../support/seeded.ts';
import { growthExponent } from '../../bench/slope.ts';
import { publishedWords } from '../../../src/study/places/source-punctuation.ts';

test.each([0, 1, 2])('a cost that grows with the power %i has that exponent', (power) => {
  const points = [10, 100, 1000].map((size) => [size, 3 * size ** power] as const);
  expect(growthExponent(points)).toBeCloseTo(power);
});

test('peers get the article’s words, character for character', () => {
  const words = articlePages('content').map(wordsOfPage).join('').replaceAll('\n', '');
  expect(words.replace('导言', '')).toBe(publishedWords(readFileSync('content/source.txt', 'utf8')));
});

const texts = articlePages('content').map(wordsOfPage);

test('questions are substrings of the text and words that are absent, the same for the same seed', () => {
  const questions = questionsFrom(texts, seeded(1));
  expect(questions).toEqual(questionsFrom(texts, seeded(1)));
  expect(questions.present).toHaveLength(200);
  expect(questions.absent).toHaveLength(20);
  const all = texts.join('\n');
  expect(questions.present.filter((part) => !all.includes(part) || part.length < 2 || part.length > 6)).toEqual([]);
  expect(questions.absent.filter((word) => all.includes(word))).toEqual([]);
});

test('recall counts missed results, precision wrong ones, and absent words should find nothing', () => {
  const found = new Map([
    ['甲', ['a', 'a', 'b']],
    ['乙', []],
    ['丙', ['c']],
  ]);
  const right = (part: string) => (part === '甲' ? ['a'] : ['a', 'b']);
  const quality = qualityOf({ present: ['甲', '乙'], absent: ['丙', '丁'] }, found, right);
  expect(quality).toEqual({ recall: 0.5, precision: 0.5, falseHits: 1 });
});
