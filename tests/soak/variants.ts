import { cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { close } from 'pagefind';
import { filesBelow, pathsBelow } from '../../src/command/files.ts';
import { indexedPages } from '../../src/reader/search/build/indexed-pages.ts';
import { finishAgain } from '../support/finish-again.ts';
import { writeIndex } from '../../src/reader/search/build/write-index.ts';

/** Words that only this edition contains. */
export const wordOf = (edition: number): string => `第${'甲乙丙丁戊己庚辛'[edition]}版新词`;

const text = '党政主要负责人的态度';

/**
 * Makes editions of a built site in `folder` without building each one: with different words in the text, a different
 * search index, and different names of the hashed scripts. At most 8. Returns their folders.
 */
export async function editionsOf(built: string, folder: string, count: number, base: string): Promise<string[]> {
  const editions: string[] = [];
  for (let edition = 0; edition < count; edition++) editions.push(await editionOf(built, folder, edition, base));
  await close();
  return editions;
}

async function editionOf(built: string, folder: string, edition: number, base: string): Promise<string> {
  const site = join(folder, `edition-${edition}`);
  cpSync(built, site, { recursive: true });
  renameScripts(site, edition);
  rewrite(site, (words) => words.replaceAll(text, `${wordOf(edition)}${text}`));
  const paths = pathsBelow(site)
    .filter((path) => path.endsWith('index.html'))
    .map((path) => path.slice(0, -'index.html'.length));
  const index = await indexedPages(site, paths);
  await writeIndex(index, [], join(site, 'pagefind'));
  await finishAgain(site, base);
  return site;
}

function renameScripts(site: string, edition: number): void {
  const scripts = readdirSync(join(site, '_astro')).filter((name) => name.endsWith('.js'));
  const renamed = (name: string) => name.replace(/\.js$/, `-${edition}.js`);
  for (const name of scripts) renameSync(join(site, '_astro', name), join(site, '_astro', renamed(name)));
  rewrite(site, (words) => scripts.reduce((all, name) => all.replaceAll(name, renamed(name)), words));
}

function rewrite(site: string, change: (words: string) => string): void {
  for (const file of filesBelow(site)) {
    if (!/\.(?:html|js)$/.test(file)) continue;
    const words = readFileSync(file, 'utf8');
    const changed = change(words);
    if (changed !== words) writeFileSync(file, changed);
  }
}
