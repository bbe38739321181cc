import { expect, test } from 'vitest';
import { builtStyles } from '../support/dist/built-code.ts';

const stylesheets = builtStyles();
const all = stylesheets.map(({ text }) => text).join('\n');
/** The declarations of every rule whose selector matches. */
const declarationsOf = (selector: RegExp): string[] =>
  [...all.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, name = '', declarations = '']) =>
    selector.test(name) ? [declarations] : [],
  );

test('widths are queried in a form that every browser knows: `not (…)` needs Chromium 104', () => {
  expect(all).toMatch(/@media \(max-width:479\.98px\)/);
  for (const { text, file } of stylesheets)
    expect(text.match(/@media[^{]*(?:not|\(width)\b[^{]*/g) ?? [], file).toEqual([]);
});

test('a veil has a colour without variables, which do not work in a backdrop before Chromium 122', () => {
  const veils = declarationsOf(/::backdrop/);
  expect(veils.length).toBeGreaterThan(1);
  for (const veil of veils) expect(veil).toMatch(/background:(?!.*var\(--[\w-]+\)).+/);
});

test('what opens beside words is not a grid: WebKit 26 would spread it over the whole screen', () => {
  const beside = declarationsOf(/\.(?:beside|note-popover|entry-popover)(?::[\w-]+)*$/);
  expect(beside.some((rule) => rule.includes('position-area'))).toBe(true);
  for (const rule of beside) expect(rule).not.toMatch(/display:(?:inline-)?grid/);
});

test('no justified paragraph is `pretty`: WebKit 26 would shorten all its lines', () => {
  const justified = declarationsOf(/\.prose p$/);
  expect(justified.some((rule) => rule.includes('text-align:justify'))).toBe(true);
  for (const rule of justified) expect(rule).not.toContain('pretty');
});

test('an iPhone in landscape keeps the size of the text', () => {
  for (const { text, file } of stylesheets.filter(({ text }) => /[;{]text-size-adjust/.test(text)))
    expect(text, file).toContain('-webkit-text-size-adjust:100%');
  expect(all).toMatch(/[;{]text-size-adjust/);
});
