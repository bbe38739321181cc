import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Lengths are defined only in `tokens.css`, and in `preferences.css` for what readers choose. */
const styles = globSync('src/**/*.{css,astro}')
  .filter((file) => !/styles[\\/](?:tokens|preferences)\.css$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const found = (pattern: RegExp) =>
  styles.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([line]) => `${file}: ${line}`));

test('text has a size that tokens.css names', () => {
  expect(found(/\bfont(?:-size)?:[^;]*var\(--(?:tiny|small|ui|body|large|title)\)/g).length).toBeGreaterThan(20);
  expect(found(/\bfont(?:-size)?:[^;]*\drem[^;]*/g)).toEqual([]);
});

test('sizes for a finger are --touch', () => {
  expect(found(/var\(--touch\)/g).length).toBeGreaterThan(10);
  expect(found(/\b2\.75rem/g)).toEqual([]);
});
