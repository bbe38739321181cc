import type { Occurrence } from './occurrences.ts';

/** A form with the source's words around it. `cutBefore` and `cutAfter` tell whether its sentence goes on there. */
export interface InContext {
  before: string;
  form: string;
  after: string;
  cutBefore: boolean;
  cutAfter: boolean;
}

/** How many characters are shown on either side, and how many more to reach a punctuation mark. */
const reach = 12;
const slack = 6;

/**
 * The words around an occurrence in a place's text, within its sentence. A side ends at a punctuation mark where one is
 * near.
 */
export function wordsAround(text: string, { start, end }: Occurrence): InContext {
  const sentenceStart = text.slice(0, start).search(/[^。！？]*$/u);
  const rest = /^[^。！？]*[。！？]?[”’）》]*/u.exec(text.slice(end))?.[0] ?? '';
  const before = lastPart(text.slice(sentenceStart, start));
  const after = firstPart(rest);
  return {
    before,
    form: text.slice(start, end),
    after,
    cutBefore: before.length < start - sentenceStart,
    cutAfter: after.length < rest.length,
  };
}

function firstPart(words: string): string {
  if (words.length <= reach + slack) return words;
  const mark = /[，；：、]/u.exec(words.slice(reach, reach + slack));
  return words.slice(0, mark ? reach + mark.index : reach).replace(/[“《（〔]+$/u, '');
}

function lastPart(words: string): string {
  if (words.length <= reach + slack) return words;
  const near = words.slice(-reach - slack, -reach);
  const mark = near.search(/[，；：、][^，；：、]*$/u);
  const part = mark < 0 ? words.slice(-reach) : words.slice(mark + 1 - reach - slack);
  return part.replace(/^[，；：、”》）〕]+/u, '');
}
