import { expect, test } from 'vitest';
import { builtStyles } from './built-code.ts';

const sheets = builtStyles();
const all = sheets.map(({ text }) => text).join('\n');
/** The declarations of every rule whose selector matches. */
const rulesOf = (selector: RegExp): string[] =>
  [...all.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, name = '', said = '']) => (selector.test(name) ? [said] : []));

test('widths are asked as every browser can be asked: `not (…)` is of Chromium 104', () => {
  expect(all).toMatch(/@media \(max-width:479\.98px\)/);
  for (const { text, file } of sheets) expect(text.match(/@media[^{]*(?:not|\(width)\b[^{]*/g) ?? [], file).toEqual([]);
});

test('a veil has its colour without variables, which no backdrop knew before Chromium 122', () => {
  const veils = rulesOf(/::backdrop/);
  expect(veils.length).toBeGreaterThan(1);
  for (const veil of veils) expect(veil).toMatch(/background:(?!.*var\(--[\w-]+\)).+/);
});

test('what opens beside words is no grid: WebKit 26 would put it over the whole screen', () => {
  const beside = rulesOf(/\.(?:beside|note-popover|entry-popover)(?::[\w-]+)*$/);
  expect(beside.some((rule) => rule.includes('position-area'))).toBe(true);
  for (const rule of beside) expect(rule).not.toMatch(/display:(?:inline-)?grid/);
});

test('no paragraph that is justified is set pretty: WebKit 26 would shorten all its lines', () => {
  const justified = rulesOf(/\.prose p$/);
  expect(justified.some((rule) => rule.includes('text-align:justify'))).toBe(true);
  for (const rule of justified) expect(rule).not.toContain('pretty');
});

test('an iPhone on its side keeps the size of the text', () => {
  for (const { text, file } of sheets.filter(({ text }) => /[;{]text-size-adjust/.test(text)))
    expect(text, file).toContain('-webkit-text-size-adjust:100%');
  expect(all).toMatch(/[;{]text-size-adjust/);
});
