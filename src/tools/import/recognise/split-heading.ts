import { plainWords } from '../document.ts';
import type { Label } from './labels.ts';

/** A numbered paragraph as a heading and what runs on behind it; '' where nothing does. */
export interface RunIn {
  heading: string;
  body: string;
}

/** The longest heading that still looks like one. */
const longest = 45;

/**
 * Cuts a paragraph into its heading and the rest: an article behind its number and name, others behind the first
 * sentence, or behind a colon that follows a few words (一、元旦：).
 */
export function splitHeading(words: string, label: Label | undefined): RunIn {
  if (label?.kind === 'article') {
    const name =
      /^\s*(?:【[^】]{1,30}】|[（(][^）)]{1,20}[）)])(?=\s|$)/u.exec(words.slice(label.written.length))?.[0] ?? '';
    const heading = label.written + name;
    return { heading, body: words.slice(heading.length).trim() };
  }
  const colon = /^[^。：；！？]{2,18}：(?=.)/u.exec(words)?.[0];
  const sentence = firstSentence(words);
  const heading = colon !== undefined && colon.length < sentence.length ? colon : sentence;
  return { heading, body: words.slice(heading.length).trim() };
}

/** Up to the first full stop that stands outside of quotation marks and brackets. */
function firstSentence(words: string): string {
  let depth = 0;
  for (const [at, character] of [...words].entries()) {
    if ('“‘（《〈〔「'.includes(character)) depth += 1;
    else if ('”’）》〉〕」'.includes(character)) depth = Math.max(0, depth - 1);
    else if (character === '。' && depth === 0) return [...words].slice(0, at + 1).join('');
  }
  return words;
}

/** Does the heading of a paragraph look like one, and not like a sentence of a list? */
export function isGoodHeading(words: string, label: Label | undefined): boolean {
  const { heading } = splitHeading(words, label);
  return plainWords(heading).length <= longest && !/[；，、]$/u.test(heading);
}
