import { describe, expect, test } from 'vitest';
import { builtStyles } from '../support/dist/built-code.ts';
import { harmlessStyles } from '../support/dist/harmless-styles.ts';
import { youngIn, type Harm } from '../support/dist/young-styles.ts';

const stylesheets = builtStyles().map(({ file, text }) => ({ file, harm: [...youngIn(text)] }));

const harmlessFor = ({ written, where }: Harm) =>
  harmlessStyles.find((harmless) => harmless.written === written && harmless.where.test(where));

const words = ({ written, where, what }: Harm) => `${written} in ${where}: ${what}`;

test('the stylesheets are there: the late one, and those in the pages', () => {
  expect(stylesheets.filter(({ file }) => file.startsWith('_astro/late.'))).toHaveLength(1);
  expect(stylesheets.filter(({ file }) => file.startsWith('/')).length).toBeGreaterThan(5);
});

test('no stylesheet uses anything younger than the promise that does harm', () => {
  const harmful = stylesheets.flatMap(({ file, harm }) =>
    harm.filter((one) => !harmlessFor(one)).map((one) => [words(one), file] as const),
  );
  // many pages have the same rules
  expect(Object.fromEntries(harmful)).toEqual({});
});

test('everything on the list of harmless styles is still used', () => {
  const used = new Set(stylesheets.flatMap(({ harm }) => harm.map(harmlessFor)));
  expect(harmlessStyles.filter((harmless) => !used.has(harmless))).toEqual([]);
});

describe('it would report', () => {
  test.each([
    ['a { color: light-dark(red, blue) }', 'light-dark()'],
    ['a { color: red; color: light-dark(red, var(--night)) }', 'light-dark()'],
    [':root { --ink: black; --ink: light-dark(black, white) }', 'light-dark()'],
    ['a { background: color-mix(in oklab, red, blue) }', 'color-mix()'],
    ['a { color: rgb(from red r g b) }', 'rgb(from …)'],
    ['a { background: linear-gradient(in oklch, red, blue) }', 'linear-gradient(in …)'],
    ['a { display: block; &:hover { color: red } }', 'a rule in a rule'],
    ['a { margin: 1rlh }', '1rlh'],
    ['a { block-size: calc(100dvh - 1em) }', '1dvh'],
    ['a { inline-size: 9em; inline-size: round(down, 100%, var(--em)) }', 'round()'],
    ['a { inline-size: stretch }', 'stretch'],
    ['p:has(a) { color: red }', ':has'],
    ['p:nth-child(1 of .a) { color: red }', 'of'],
    ['.a, .b::details-content { color: red }', '::details-content'],
    ['@scope (.a) { p { color: red } }', '@scope'],
    ['@media (scripting: none) and (not (hover)) { p { color: red } }', 'scripting'],
    ['@media (prefers-reduced-transparency: reduce) { p { color: red } }', 'prefers-reduced-transparency'],
    ['@container style(--a: b) { p { color: red } }', 'style()'],
    ['@supports not (color: light-dark(red, red)) { p { color: light-dark(red, red) } }', 'light-dark()'],
    ['@supports (color: color-mix(in oklab, red, red)) { p { color: light-dark(red, red) } }', 'light-dark()'],
  ])('%s', (css, written) => {
    expect([...youngIn(css)].map((harm) => harm.written)).toContain(written);
  });

  test.each([
    'a { color: red; color: light-dark(red, blue) }',
    'a { margin: 1em; margin-block: 1rlh }',
    '@supports (color: light-dark(red, red)) { :root { --ink: light-dark(black, white) } }',
    '@supports selector(p:has(a)) { @media print { p:has(a) { color: red } } }',
    '@supports (position-area: block-end) { a { justify-self: anchor-center } }',
    'a { text-wrap: pretty; position-area: block-end }',
    '::highlight(search) { background: yellow }',
    'a::-webkit-search-cancel-button, b { display: none }',
    '@starting-style { dialog { opacity: 0 } } @view-transition { navigation: auto }',
    '@layer a { @media (width < 30em) { :is(a, b):focus-visible { inset: 0; aspect-ratio: 1 } } }',
    '@container (inline-size > 40em) { p { inline-size: 100cqi } }',
  ])('but not of %s', (css) => {
    expect([...youngIn(css)].map(words)).toEqual([]);
  });
});
