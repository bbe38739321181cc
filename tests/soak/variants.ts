import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { close } from 'pagefind';
import { settings } from '../../src/build/settings.ts';
import { filesBelow } from '../../src/build/fingerprint.ts';
import { writeServiceWorker } from '../../src/offline/write-service-worker.ts';
import { indexedPages } from '../../src/search/index-places.ts';
import { addPolicies } from '../../src/serving/add-policies.ts';
import { writeIndex } from '../../src/search/write-index.ts';

/** The words that each edition has and no other. */
export const wordOf = (edition: number): string => `第${'甲乙丙丁戊己庚辛'[edition]}版新词`;

const text = '党政主要负责人的态度';

/**
 * Makes editions of a built site without building each: another word in the text, another search index, other names of
 * the hashed scripts. In: the built site, the folder to make them in, how many (at most 8). Out: their folders.
 */
export async function editionsOf(built: string, folder: string, count: number): Promise<string[]> {
  const editions: string[] = [];
  for (let edition = 0; edition < count; edition++) editions.push(await editionOf(built, folder, edition));
  await close();
  return editions;
}

async function editionOf(built: string, folder: string, edition: number): Promise<string> {
  const site = join(folder, `edition-${edition}`);
  cpSync(built, site, { recursive: true });
  for (const file of filesBelow(site)) if (/\.(?:br|gz)$/.test(file)) rmSync(file);
  renameScripts(site, edition);
  rewrite(site, (words) => words.replaceAll(text, `${wordOf(edition)}${text}`));
  // the inline code names the scripts, so its hashes are others now
  rewrite(site, (words) => words.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  addPolicies(site);
  const paths = filesBelow(site)
    .map((file) => relative(site, file))
    .filter((path) => path.endsWith('index.html'))
    .map((path) => path.slice(0, -'index.html'.length));
  const index = await indexedPages(site, paths);
  await writeIndex(index, [], join(site, 'pagefind'));
  writeServiceWorker(site, { base: settings.base, offline: true });
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
