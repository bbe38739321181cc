import type { Folded } from './letters.ts';

/** Part of a text: UTF-16 offsets, the end not included. */
export interface Range {
  start: number;
  end: number;
}

/** A run of text that is a match or stands between matches. */
export interface Run {
  text: string;
  match: boolean;
}

/**
 * Where all the words stand in a text, in the text's own offsets, in order, none overlapping another.
 * In: the folded text, the folded words. Out: nothing unless every word is there.
 */
export function matchesIn({ letters, starts, ends }: Folded, words: readonly string[]): Range[] {
  const found: Range[] = [];
  for (const word of words) {
    if (word === '' || !letters.includes(word)) return [];
    for (let at = letters.indexOf(word); at !== -1; at = letters.indexOf(word, at + word.length)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? 0 });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Range[] = [];
  for (const next of found) {
    const last = apart.at(-1);
    if (last && next.start < last.end) last.end = Math.max(last.end, next.end);
    else apart.push(next);
  }
  return apart;
}

const closing = /[，。；：、！？…”’）》〉】〕]/;
const excerptLength = 60;
const lettersBefore = 20;

/**
 * About 60 letters around the first match at or after `from`, cut at punctuation where there is some, no match cut.
 * Without a match there: the text from `from` on. Ends that are cut show ….
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

/** A text, or part of it, as runs: what matches and what stands between. Joined they are that part exactly. */
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
  const earliest = Math.max(from, match - lettersBefore);
  if (earliest === from) return from;
  for (let at = earliest; at < match; at += 1) {
    if (closing.test(text[at - 1] ?? '') && !closing.test(text[at] ?? '')) return at;
  }
  return onLetter(text, earliest);
}

function endAfter(text: string, wanted: number, ranges: readonly Range[], least: number): number {
  let end = wanted;
  if (wanted < text.length) {
    const earliest = Math.max(least, wanted - lettersBefore);
    for (let at = wanted; at > earliest; at -= 1) {
      if (closing.test(text[at - 1] ?? '') && !closing.test(text[at] ?? '')) {
        end = at;
        break;
      }
    }
  }
  const cut = ranges.find((range) => range.start < end && range.end > end);
  return onLetter(text, cut ? cut.end : end);
}

/** Not between the halves of a surrogate pair. */
function onLetter(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
}
