import { appendFileSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexedPage } from '../../src/reader/search/build/indexed-pages.ts';
import { syntheticStudy } from './synthetic-study.ts';

/** Paired punctuation. Pieces of sentences can contain one half without the other. */
const pairedPunctuation = /[“”‘’《》〈〉（）〔〕]/gu;

/**
 * Writes a content folder of any size: the study's own sections, followed by synthetic ones that repeat its terms.
 * `content` is the editors' folder, `folder` the one to write, `sections` the number of sections with a page in all,
 * `article` the texts to draw from. Returns the slug of the section in the middle.
 */
export function writeSyntheticContent(
  content: string,
  folder: string,
  sections: number,
  article: readonly string[],
  seed: number,
): string {
  rmSync(folder, { recursive: true, force: true });
  cpSync(content, folder, { recursive: true });
  const target = join(folder, 'sections');
  const own = readdirSync(target).filter((name) => name.endsWith('.mdx'));
  for (const name of own) renameSync(join(target, name), join(target, `000${name}`));
  const further = syntheticStudy(Math.max(1, sections - own.length + 1), article, seed);
  mkdirSync(target, { recursive: true });
  for (const [at, page] of further.entries()) {
    const number = String(own.length + at).padStart(5, '0');
    writeFileSync(join(target, `${number}-s${at}.mdx`), sectionText(page, at));
  }
  const added = further.flatMap(({ places }) => places.map(wordsOf).map(({ title, body }) => `${title}\n${body}\n`));
  appendFileSync(join(folder, 'source.txt'), `\n${added.join('')}`);
  return `s${Math.floor(further.length / 2)}`;
}

function sectionText({ places }: IndexedPage, at: number): string {
  const blocks = places.flatMap(({ kind, id, ...place }) => {
    const mark = kind === 'heading' ? '#' : '##';
    const { title, body } = wordsOf({ kind, ...place });
    return [...(title ? [`${mark} ${title} [#${kind === 'heading' ? `s${at}` : id}]`] : []), ...(body ? [body] : [])];
  });
  const [heading] = places.map((place) => wordsOf(place).title);
  return `---\ntitle: 第${at + 1}节${heading?.slice(0, 2) ?? ''}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** The words of a place as they are written; '' for what it does not have. */
function wordsOf({ kind, title, text }: Pick<IndexedPage['places'][number], 'kind' | 'title' | 'text'>) {
  return kind === 'lead'
    ? { title: '', body: plain(text) }
    : { title: plain(title), body: plain(text.slice(title.length)) };
}

/** Makes a text pass the copy check: no paired punctuation, no two punctuation characters in a row, no numbers of items. */
const plain = (text: string): string =>
  text
    .replace(pairedPunctuation, '')
    .replace(/\s+/gu, '')
    .replace(/[一二三四五六七八九十]+[是、]/gu, '')
    .replace(/第[一二三四五六七八九十]+[，编章节条]/gu, '')
    .replace(/\p{Po}+(?=\p{Po})/gu, '');
