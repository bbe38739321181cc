import { publishedWords } from '../../study/places/source-punctuation.ts';
import type { Content } from '../content/content.ts';
import type { CopyProblem } from './copy-problems.ts';

/** What may be quoted exactly as it is, problems included. */
export interface Quotable {
  /** the untouched source; '' where the study keeps none */
  source: string;
  /** the same under the edition's punctuation rules: how it must stand in the sections */
  published: string;
  /** the study's words as they are published */
  study: string;
}

export function quotableIn({ sourceText, words }: Content): Quotable {
  return { source: sourceText, published: publishedWords(sourceText), study: words.text };
}

/** Does the source have just this, between the same characters? Then it is the source's, to be copied. */
export function isTheSources(text: string, { evidence: [from, to] }: CopyProblem, { published }: Quotable): boolean {
  return published.includes(text.slice(from, to));
}

/**
 * Does the problem stand in a quotation of the source's words? That is what an editor puts in “”, literally and at
 * least two characters of it; …… may stand for what is left out.
 */
export function isInQuotation(text: string, { start, end }: CopyProblem, quotable: Quotable): boolean {
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
