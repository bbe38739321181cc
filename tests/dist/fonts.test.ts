import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shownCharacters } from '../../src/publish/faces/characters.ts';
import { faces } from '../../src/publish/faces/faces.ts';
import { pageTree } from '../../src/study/places/page-tree.ts';
import { charactersIn } from '../../src/tools/fonts/characters-in.ts';
import { builtPages } from '../support/dist/built-pages.ts';

const inAssets = (ending: string) => readdirSync('dist/_astro').filter((file) => file.endsWith(ending));
const assets = inAssets('.woff2');
const shown = shownCharacters(
  builtPages().map(({ html }) => pageTree(html)),
  inAssets('.css').map((file) => readFileSync(join('dist/_astro', file), 'utf8')),
);

test('the running title of paper is among what is set', () => {
  expect([...'胶州法治建设案例'].filter((character) => !shown.regular.has(character))).toEqual([]);
});

test.each(faces)('the built face $name contains every character that is set in it', async (face) => {
  const [file = '', ...others] = assets.filter((name) => name.startsWith(`site-${face.name}`));
  expect(others).toEqual([]);
  const held = await charactersIn(readFileSync(join('dist/_astro', file)));
  expect(face.shown(shown).size).toBeGreaterThan(50);
  expect([...face.shown(shown)].filter((character) => !held.has(character)).join('')).toBe('');
});

test('no face is sent whole', () => {
  expect(assets).toHaveLength(faces.length);
  expect(assets.every((name) => name.startsWith('site-'))).toBe(true);
});
