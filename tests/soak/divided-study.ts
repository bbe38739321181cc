import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeSyntheticContent } from '../bench/synthetic-content.ts';
import { builtTexts } from '../bench/synthetic-study.ts';
import type { Settings } from '../../src/command/settings.ts';

/** How many entries the 索引 gets for each section. */
const entriesASection = 4;

/** So often a word stands in the text that becomes an entry. */
const isEntry = (count: number): boolean => count >= 8 && count <= 120;

/**
 * Writes a study whose text has volumes and whose 索引 has letters. In: the settings of the built site, whose words are
 * used; the content folder to write; the number of sections, 300 at least; the seed.
 */
export async function writeDividedStudy(settings: Settings, content: string, sections: number, seed: number) {
  writeSyntheticContent(settings.content, content, sections, await builtTexts(settings.out), seed);
  const folder = join(content, 'sections');
  const texts = readdirSync(folder)
    .filter((name) => /-s\d+\.mdx$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8').split('---')[2] ?? '');
  const index = join(content, 'index.yaml');
  const known = readFileSync(index, 'utf8');
  const words = wordsIn(texts).filter((word) => !known.includes(word));
  const entries = words.slice(0, sections * entriesASection).map((word, at) => {
    return `- name: ${word}\n  kind: ${at % 2 === 0 ? '术语' : '机构'}\n  id: cs-${at}\n`;
  });
  appendFileSync(index, entries.join(''));
}

/** Pairs of Han characters that stand in the texts often, but not everywhere. */
function wordsIn(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu))
      for (let at = 0; at < run.length - 1; at += 1) {
        const word = run.slice(at, at + 2);
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
  return [...counts].flatMap(([word, count]) => (isEntry(count) ? [word] : []));
}
