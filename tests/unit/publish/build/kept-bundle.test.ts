import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settingsFrom, type Settings } from '../../../../src/command/settings.ts';
import { keepBundle, keptBundle } from '../../../../src/publish/build/pages/kept-bundle.ts';

let root: string;
let settings: Settings;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'));
  settings = settingsFrom({}, root);
  write('src/page.astro', '页');
  write('content/case.yaml', 'title: 案例');
  write('content/sections/01-shufa.mdx', '述法');
  write('site/.prerender/prerender-entry.x.mjs', '');
  write('site/_astro/late.css', 'a{}');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, words: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), words);
}

const keep = () => keepBundle(settings, join(root, 'site'), new Map([['/', { styles: ['a{}'] }]]));

test('the bundle of the last build is there for the next, with its files and styles, while only words change', () => {
  expect(keptBundle(settings)).toBeUndefined();
  keep();
  write('content/sections/01-shufa.mdx', '述法述职');
  write('content/index.yaml', '[]');
  const bundle = keptBundle(settings);
  expect(bundle?.pages).toEqual(new Map([['/', { styles: ['a{}'] }]]));
  expect(existsSync(bundle?.entry ?? '')).toBe(true);
  expect(readFileSync(join(bundle?.files ?? '', '_astro', 'late.css'), 'utf8')).toBe('a{}');
});

test.each([
  ['the code', () => write('src/page.astro', '新页')],
  ['the facts of the study', () => write('content/case.yaml', 'title: 新案例')],
  ['the address of the site', () => void (settings = { ...settings, site: 'https://example.org' })],
  ['the path of the site', () => void (settings = { ...settings, base: '/anli/' })],
])('%s is in the bundle: where it differs, another is made', (_, change) => {
  keep();
  change();
  expect(keptBundle(settings)).toBeUndefined();
});

test('a study with pictures has none kept: Vite knows their addresses, and Astro makes their sizes', () => {
  write('content/pictures/a.png', '');
  keep();
  expect(keptBundle(settings)).toBeUndefined();
  rmSync(join(root, 'content', 'pictures'), { recursive: true });
  keep();
  write('content/pictures/a.png', '');
  expect(keptBundle(settings)).toBeUndefined();
});

test('a bundle that lost its code is none', () => {
  keep();
  rmSync(keptBundle(settings)?.entry ?? '');
  expect(keptBundle(settings)).toBeUndefined();
});

test('of many studies the last eight have one', () => {
  for (let study = 0; study < 10; study += 1) {
    settings = { ...settings, content: join(root, `content-${study}`) };
    write(`content-${study}/case.yaml`, 'title: 案例');
    keep();
    const folder = dirname(dirname(keptBundle(settings)?.files ?? ''));
    utimesSync(folder, study, study);
  }
  expect(readdirSync(join(root, '.cache', 'bundles'))).toHaveLength(8);
  expect(keptBundle(settings)).toBeDefined();
  expect(keptBundle({ ...settings, content: join(root, 'content-0') })).toBeUndefined();
});
