import type { Range } from './match.ts';

const opening = /[（〔［【《〈“‘「『([]/g;
const closing = /[）〕］】》〉”’」』)\]]/g;

/** A part of a text, wider by a bracket or quotation mark at its edge where its other half is inside: 党（工 → 党（工）. */
export function withWholeBrackets(text: string, { start, end }: Range): Range {
  const part = text.slice(start, end);
  const open = part.match(opening)?.length ?? 0;
  const closed = part.match(closing)?.length ?? 0;
  const isAfter = open > closed && (text[end] ?? '').search(closing) === 0;
  const isBefore = closed > open && (text[start - 1] ?? '').search(opening) === 0;
  return { start: isBefore ? start - 1 : start, end: isAfter ? end + 1 : end };
}
