import { createHash } from 'node:crypto';
import { oncePerBuild } from './once-per-build.ts';
import { editionMark } from './kept-page.ts';
import { orderedSections } from './sections.ts';

/**
 * The first seven hex digits of the SHA-256 of the text's words in reading order (UTF-8). It changes when and only when
 * a word does, whatever machine built the site.
 */
export const editionHash = oncePerBuild(async (): Promise<string> => {
  const words = (await orderedSections()).flatMap(({ places }) => places.map(({ text }) => text)).join('');
  return createHash('sha256').update(words).digest('hex').slice(0, 7);
});

/**
 * The same for a page. A build prints a mark in its place, which is filled when the page is finished: else every page would
 * be another after each changed word.
 */
export const editionOnPage = async (): Promise<string> => (import.meta.env.DEV ? editionHash() : editionMark);
