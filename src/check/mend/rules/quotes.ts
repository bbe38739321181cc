import { chinese } from '../../copy/chinese.ts';
import type { Replacement } from '../mended-text.ts';
import type { MendRule } from '../rule.ts';

/** Straight quotation marks, where each can only be the one or the other. */
export const quotes: MendRule[] = [
  {
    rule: '直引号 → “”‘’',
    standard: 'GB/T 15834—2011 §4.8',
    say: (from, to) => [`直引号“${from}”`, `改成“${to}”，前后成对。`],
    find: straightQuotes,
  },
];

const closingOf: Record<string, string> = { '“': '”', '‘': '’' };
const straight = new Map([
  ['"', '“'],
  ['＂', '“'],
  ["'", '‘'],
  ['＇', '‘'],
]);

/**
 * Opening and closing by turns, the outer ones double. Nothing is found in a text whose marks do not come out even, or
 * where one would open before a blank or close behind one.
 */
function straightQuotes(text: string): Replacement[] {
  // most texts have none
  if (!/["＂'＇]/u.test(text)) return [];
  const found: Replacement[] = [];
  const open: { straight: string; mark: string }[] = [];
  for (const [at, character] of [...text.matchAll(/[^]/g)].map(({ 0: one, index }) => [index, one] as const)) {
    if (character === '“' || character === '‘') open.push({ straight: '', mark: character });
    if (character === '”' || (character === '’' && open.at(-1)?.mark === '‘')) {
      if (closingOf[open.pop()?.mark ?? ''] !== character) return [];
    }
    if (!straight.has(character) || isApostrophe(text, at)) continue;
    const last = open.at(-1);
    const closes =
      last !== undefined &&
      (last.straight === character || closingOf[last.mark] === closingOf[straight.get(character) ?? '']);
    const outer = open.some(({ mark }) => mark === '“');
    const mark = closes ? (closingOf[last.mark] ?? '') : straight.get(character) === '‘' && outer ? '‘' : '“';
    if (closes) open.pop();
    else open.push({ straight: character, mark });
    found.push({ start: at, end: at + 1, to: mark });
  }
  const isChinese = new RegExp(`[${chinese}]["＂'＇]|["＂'＇][${chinese}]`, 'u').test(text);
  return open.length === 0 && isChinese ? found : [];
}

/** ' in a Latin word, behind a number (feet). */
const isApostrophe = (text: string, at: number): boolean =>
  (text[at] === "'" && /[A-Za-z\d]/.test(text[at - 1] ?? '')) || (text[at] === '"' && /\d/.test(text[at - 1] ?? ''));
