import { createHash } from 'node:crypto';
import { orderedSections } from './sections.ts';

let known: Promise<string> | undefined;

/**
 * The edition's mark: the first seven hex digits of the SHA-256 of the article's words in reading order (UTF-8).
 * It changes when and only when a word does, whatever machine built the site.
 */
export async function editionMark(): Promise<string> {
  // every page has it: summed up anew for each, it would take time with the square of the sections
  if (import.meta.env.DEV) return markOfWords();
  known ??= markOfWords();
  return known;
}

async function markOfWords(): Promise<string> {
  const words = (await orderedSections()).flatMap((section) => section.outline.map((place) => place.text)).join('');
  return createHash('sha256').update(words).digest('hex').slice(0, 7);
}
