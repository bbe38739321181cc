import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesBelow } from '../../src/command/files.ts';
import { readBuiltSite } from '../../src/publish/build/built-html.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';
import { buildFolder, bytesOf, npmBuild, type BuildRun } from '../support/build/npm-build.ts';

const base = '/repo/';
let folder: string;
let one: string;
let other: string;
let elsewhere: string;
let runs: BuildRun[];

beforeAll(async () => {
  folder = buildFolder('base-path');
  one = join(folder, 'one');
  other = join(folder, 'other');
  elsewhere = mkdtempSync(join(tmpdir(), 'another folder '));
  copyProject(elsewhere);
  const env = { BASE: 'repo', SITE: 'https://example.org' };
  runs = await Promise.all([
    npmBuild({ ...env, OUT: one, TZ: 'America/New_York', LC_ALL: 'C' }),
    npmBuild({ ...env, OUT: other, TZ: 'Asia/Shanghai', LC_ALL: 'C.UTF-8' }, undefined, {
      cwd: elsewhere,
      umask: '077',
    }),
  ]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(elsewhere, { recursive: true, force: true });
});

/** Copies the project into a folder with spaces in its name, with other file dates. */
function copyProject(to: string): void {
  const generated = new Set(['node_modules', 'dist', '.git', '.cache', '.astro']);
  for (const name of readdirSync('.').filter((one) => !generated.has(one)))
    cpSync(name, join(to, name), { recursive: true });
  for (const file of filesBelow(to)) utimesSync(file, new Date('2001-02-03'), new Date('2001-02-03'));
  symlinkSync(resolve('node_modules'), join(to, 'node_modules'));
}

test('two builds at once in different folders, time zones, languages, umasks and dates give the same bytes', () => {
  expect(
    runs.map(({ status }) => status),
    runs.map(({ output }) => output).join('\n'),
  ).toEqual([0, 0]);
  expect(bytesOf(one)).toBe(bytesOf(other));
});

test('a build leaves nothing beside the site except the rules for servers, which contain the base', () => {
  const beside = filesBelow(folder).filter((file) => !file.startsWith(one) && !file.startsWith(other));
  const names = ['one', 'other'].flatMap((name) => [`.${name}.serving/Caddyfile`, `.${name}.serving/nginx.conf`]);
  expect(beside.map((file) => relative(folder, file))).toEqual(names);
  for (const file of [...beside, join(one, '_headers')]) {
    const rules = readFileSync(file, 'utf8');
    expect(rules).toContain('/repo/_astro/');
    expect(rules).not.toMatch(/(?<!\/repo|DIR)\/(?:_astro|pagefind|404|sw)/);
  }
});

test('every link contains the base and leads somewhere', () => {
  const { pages } = readBuiltSite(one);
  expect(pages.length).toBeGreaterThan(4);
  const broken = pages.flatMap(({ file, links, ids }) =>
    links.filter((link) => !leads(link, ids)).map((link) => `${file} → ${link}`),
  );
  expect(broken).toEqual([]);
});

function leads(link: string, ids: string[]): boolean {
  if (link.startsWith('https://example.org/')) return leads(link.slice('https://example.org'.length), ids);
  if (link.startsWith('#')) return ids.includes(link.slice(1)) || link === '#';
  if (!link.startsWith('/')) return /^https?:/.test(link);
  if (!link.startsWith(base)) return false;
  const path = link.slice(base.length).replace(/[?#].*$/, '');
  return existsSync(join(one, path === '' || path.endsWith('/') ? `${path}index.html` : path));
}

test('no page names an address outside the base', () => {
  const pages = filesBelow(one).filter((file) => file.endsWith('.html'));
  const outside = pages.flatMap(
    (file) => readFileSync(file, 'utf8').match(/(?:href|src|action)="\/(?!repo\/)[^"]*"/g) ?? [],
  );
  expect(outside).toEqual([]);
});

describe('in a browser', () => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite({ out: one, base });
  });
  afterAll(() => site.close());

  test('search finds places and links to them under the base', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}search/?q=${encodeURIComponent('合法性审查')}`);
    const results = page.locator('[data-result] a');
    await results.first().waitFor();
    const links = await results.evaluateAll((all) =>
      all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
    expect(links).toContain('/repo/zhenjie/');
    expect(links.every((link) => link.startsWith(base))).toBe(true);
    await results.first().click();
    await page.waitForURL(/\/repo\/[a-z]*\/?[?#]/);
    await page.close();
  });
});
