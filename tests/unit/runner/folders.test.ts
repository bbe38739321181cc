import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const kinds = ['unit', 'build', 'dist', 'browser', 'engines'];

test('in the folders of tests every code file is a test; helpers are in support/', () => {
  const code = kinds.flatMap((kind) => globSync(`tests/${kind}/**/*.{ts,js,cjs,mjs,css}`));
  expect(code.length).toBeGreaterThan(80);
  expect(code.filter((file) => !file.endsWith('.test.ts'))).toEqual([]);
});

test('unit tests are in the same folders as the code that they test', () => {
  const folders = new Set(globSync('tests/unit/**/*.test.ts').map((file) => dirname(file).slice('tests/unit/'.length)));
  expect([...folders].filter((folder) => !['src', 'tests'].some((root) => existsSync(join(root, folder))))).toEqual([]);
});

test('the files that `npm run mutate` changes exist', () => {
  const { mutate } = JSON.parse(readFileSync('tests/mutation/stryker.config.json', 'utf8')) as { mutate: string[] };
  // at least one file for each name between the braces
  expect(mutate.filter((pattern) => globSync(pattern).length < pattern.split(',').length)).toEqual([]);
});
