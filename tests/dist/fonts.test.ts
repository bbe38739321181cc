import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shownLetters } from '../../src/fonts/characters.ts';
import { builtPages } from './built-pages.ts';

const shown = shownLetters(builtPages().map(({ html }) => html));
const held = (weight: number) =>
  new Set(readFileSync(new URL(`../../src/fonts/site-song-${weight}.txt`, import.meta.url), 'utf8'));
const cure = '字体里没有这些字：请运行 npm run fonts（做法见 src/fonts/subset.ts），并提交新的字体文件';

test('the regular face holds every letter that is set in it', () => {
  expect(shown.regular.size).toBeGreaterThan(300);
  expect([...shown.regular].filter((letter) => !held(400).has(letter)).join(''), cure).toBe('');
});

test('the bold face holds every letter that is set in it', () => {
  expect(shown.bold.size).toBeGreaterThan(80);
  expect([...shown.bold].filter((letter) => !held(700).has(letter)).join(''), cure).toBe('');
});
