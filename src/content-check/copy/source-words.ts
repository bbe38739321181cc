import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishedWords } from '../../places/source-punctuation.ts';
import type { CopyFault } from './copy-fault.ts';

/** What may be quoted as it stands, slips and all. */
export interface Quotable {
  /** the untouched source; '' where the study keeps none */
  source: string;
  /** the same under the edition's punctuation rules: how it must stand in the sections */
  published: string;
  /** the study's words as they are published */
  study: string;
}

/** In: the content folder, and the study's words. */
export function quotableIn(content: string, study: string): Quotable {
  const path = join(content, 'source.txt');
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return { source, published: publishedWords(source), study };
}

/** Does the slip stand in the source just so, between the same letters? Then it is the source's, to be copied. */
export function isTheSources(text: string, { evidence: [from, to] }: CopyFault, { published }: Quotable): boolean {
  return published.includes(text.slice(from, to));
}

/**
 * Does the slip stand in a quotation of the source's words? That is what an editor puts in “”, literally and at
 * least two letters of it; …… may stand for what is left out.
 */
export function isInQuotation(text: string, { start, end }: CopyFault, quotable: Quotable): boolean {
  const known = [quotable.source, quotable.published, quotable.study];
  return [...text.matchAll(/“([^“”]+)”/gu)].some(({ 0: whole, 1: quoted = '', index }) => {
    if (start <= index || end >= index + whole.length) return false;
    let from = index + 1;
    return quoted.split('……').some((part) => {
      const holds = from <= start && end <= from + part.length;
      from += part.length + 2;
      return holds && part.length > 1 && known.some((words) => words.includes(part));
    });
  });
}
