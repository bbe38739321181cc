import type { Folded } from './character-forms.ts';

/** Part of a text: UTF-16 offsets, the end not included. */
export interface Range {
  start: number;
  end: number;
}

/** A run of text: a match, or what is between matches. */
export interface Run {
  text: string;
  match: boolean;
}

/** Where a text has a word, by the text's own offsets; an empty word is nowhere. In: both folded. */
export function rangesOfWord(word: string, { text, starts, ends }: Folded): Range[] {
  const found: Range[] = [];
  if (word === '') return found;
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    found.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? 0 });
  }
  return found;
}

/** The ranges of several words in order, merged where they overlap; none unless every word has some. */
export function together(ofWords: readonly Range[][]): Range[] {
  if (ofWords.some((ranges) => ranges.length === 0)) return [];
  const apart: Range[] = [];
  for (const next of ofWords.flat().sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last && next.start < last.end) last.end = Math.max(last.end, next.end);
    else apart.push(next);
  }
  return apart;
}

const closing = /[，。；：、！？…”’）》〉】〕]/;
const excerptLength = 60;
const charactersBefore = 20;

/**
 * About 60 characters around the first match that ends after `from`; without one, the text from `from` on. Cuts at
 * punctuation where it can, never inside a match, and shows … where it has cut.
 */
export function excerpt(text: string, ranges: readonly Range[], from = 0): Run[] {
  const first = ranges.find(({ end }) => end > from) ?? { start: from, end: from };
  const start = first.start > from ? startBefore(text, first.start, from) : first.start;
  const end = endAfter(text, Math.max(first.end, Math.min(text.length, start + excerptLength)), ranges, first.end);
  const runs = runsOf(text, ranges, { start, end });
  if (start > from) runs.unshift({ text: '…', match: false });
  if (end < text.length) runs.push({ text: '…', match: false });
  return runs;
}

/** A text, or part of it, as runs that joined give exactly that part. A match that is not whole in it is no match. */
export function runsOf(text: string, ranges: readonly Range[], part: Range = { start: 0, end: text.length }): Run[] {
  const runs: Run[] = [];
  let at = part.start;
  for (const { start, end } of ranges) {
    if (start < at || end > part.end) continue;
    if (start > at) runs.push({ text: text.slice(at, start), match: false });
    runs.push({ text: text.slice(start, end), match: true });
    at = end;
  }
  if (at < part.end) runs.push({ text: text.slice(at, part.end), match: false });
  return runs;
}

function startBefore(text: string, match: number, from: number): number {
  const earliest = Math.max(from, match - charactersBefore);
  if (earliest === from) return from;
  for (let at = earliest; at < match; at += 1) {
    if (closing.test(text[at - 1] ?? '') && !closing.test(text[at] ?? '')) return at;
  }
  return onCharacter(text, earliest);
}

function endAfter(text: string, wanted: number, ranges: readonly Range[], least: number): number {
  let end = wanted;
  if (wanted < text.length) {
    const earliest = Math.max(least, wanted - charactersBefore);
    for (let at = wanted; at > earliest; at -= 1) {
      if (closing.test(text[at - 1] ?? '') && !closing.test(text[at] ?? '')) {
        end = at;
        break;
      }
    }
  }
  const cut = ranges.find((range) => range.start < end && range.end > end);
  return onCharacter(text, cut ? cut.end : end);
}

/** The offset, moved out of a surrogate pair. */
function onCharacter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}
