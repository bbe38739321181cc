import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexedPage } from '../search/index-records.ts';
import { syntheticStudy } from './synthetic-study.ts';

/** Marks that open or close something: pieces of sentences hold one without the other. */
const pairs = /[“”‘’《》〈〉（）〔〕]/gu;

/**
 * Writes a content folder of any size: the study's own, followed by synthetic sections in which its terms stand again.
 * In: the editors' folder, the folder to write, how many sections with a page there shall be in all, the article's
 * texts, the seed. Out: the slug of the section in the middle.
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
  const written = join(folder, 'sections');
  const own = readdirSync(written).filter((name) => name.endsWith('.mdx'));
  for (const name of own) renameSync(join(written, name), join(written, `000${name}`));
  const further = syntheticStudy(Math.max(1, sections - own.length + 1), article, seed);
  mkdirSync(written, { recursive: true });
  for (const [at, page] of further.entries()) {
    const number = String(own.length + at).padStart(5, '0');
    writeFileSync(join(written, `${number}-s${at}.mdx`), sectionText(page, at));
  }
  return `s${Math.floor(further.length / 2)}`;
}

function sectionText({ places }: IndexedPage, at: number): string {
  const blocks = places.map(({ kind, id, title, text }) => {
    const level = { introduction: '', heading: '#', lead: '', point: '##' }[kind];
    const body = kind === 'lead' ? text : text.slice(title.length);
    return [
      ...(level ? [`${level} ${plain(title)} [#${kind === 'heading' ? `s${at}` : id}]`] : []),
      ...(body ? [plain(body)] : []),
    ].join('\n\n');
  });
  return `---\ntitle: 第${at + 1}节\n---\n\n${blocks.join('\n\n')}\n`;
}

/** As the copy check wants it: no mark without its other half, none after another. */
const plain = (text: string): string =>
  text
    .replace(pairs, '')
    .replace(/\s+/gu, '')
    .replace(/\p{Po}+(?=\p{Po})/gu, '');
