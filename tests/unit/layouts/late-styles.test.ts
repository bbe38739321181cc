import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lateFiles } from '../../../src/layouts/late-styles.ts';
import { importsOf } from '../../../src/tools/rooms/imports.ts';

const imports = importsOf(process.cwd());
const late = lateFiles('src').map((file) => join('src', file));
const stylesheets = globSync('src/**/*.css').toSorted();

/** What these files import, directly or indirectly. */
function importedBy(files: string[], seenFiles = new Set<string>()): Set<string> {
  for (const { from, to } of imports)
    if (files.includes(from) && !seenFiles.has(to)) importedBy([to], seenFiles.add(to));
  return seenFiles;
}

describe('every stylesheet', () => {
  const components = globSync('src/**/*.astro');
  const ofPages = new Set([...late, ...importedBy([...components, ...late])]);

  test.each(stylesheets)('%s is used by a component or a page', (stylesheet) => {
    expect(ofPages).toContain(stylesheet);
  });

  const shared = /^src\/(?:styles\/|layouts\/late\.css$)/;
  test.each(stylesheets.filter((file) => !shared.test(file)))('%s has the name of what it styles', (stylesheet) => {
    const name = stylesheet.replace(/(?:\.late)?\.css$/, '');
    expect(['.astro', '.ts'].some((ending) => existsSync(name + ending))).toBe(true);
  });
});

test('late styles have the same order wherever the site is built', () => {
  expect(late.length).toBeGreaterThan(10);
  expect(late).toEqual(late.toSorted());
});
