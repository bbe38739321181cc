import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The widths that `tokens.css` names. */
const namedWidths = [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/^ +(\d+)px {2}/gm)].map(([, px]) =>
  Number(px),
);
const allowed = namedWidths.flatMap((px) => [`<= ${px - 0.02}px`, `>= ${px}px`, `${px}px <=`, `min-width: ${px}px`]);

const queried = globSync('src/**/*.{css,astro,ts}').flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const queries = [...text.matchAll(/(?:@media\b|matchMedia\()[^{\n]*/g)].map(([query]) => query);
  return queries.flatMap((query) => [...query.matchAll(/\([^()]*width[^()]*\)/g)].map(([width]) => ({ file, width })));
});

test('tokens.css names four widths', () => {
  expect(namedWidths).toHaveLength(4);
});

test('styles and scripts query only these', () => {
  expect(queried.length).toBeGreaterThan(20);
  const others = queried.filter(({ width }) => {
    const sides = width.match(/[<>]= [\d.]+px|[\d.]+px <=|(?:min|max)-width: [\d.]+px/g) ?? [width];
    return !sides.every((side) => allowed.includes(side));
  });
  expect(others).toEqual([]);
});
