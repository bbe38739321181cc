import { isClosingId, isLeadId, isNoteId } from '../../../study/contract/made-ids.ts';
import { withoutBreakMarks } from '../../../study/contract/headings.ts';
import { pinyinName } from '../../../study/pinyin-name.ts';
import { plainWords, type Block } from '../document.ts';
import { labelOf, type Label } from '../recognise/labels.ts';

/** Gives permanent names: no two alike, none that the site makes itself. */
export class Names {
  private taken: Set<string>;

  /** In: names that are in use. */
  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  /** A name that is said: the pinyin of a heading without its label, tiao-12 for an article, fujian-1 for an attachment. */
  for(heading: string): string {
    const words = withoutBreakMarks(plainWords(heading));
    const label = labelIn(words);
    return this.unused(fixedName(words, label) ?? pinyinName(withoutLabel(words, label), new Set()));
  }

  private unused(name: string): string {
    const plain = isMade(name) ? `${name}-1` : name;
    let unused = plain;
    for (let number = 2; this.taken.has(unused); number += 1) unused = `${plain}-${number}`;
    this.taken.add(unused);
    return unused;
  }
}

/** Names that the site makes itself. */
const isMade = (name: string): boolean =>
  isLeadId(name) || isClosingId(name) || isNoteId(name) || name.endsWith('-yuanzhu');

export const labelIn = (words: string): Label | undefined =>
  labelOf({ kind: 'paragraph', words, line: 0 } satisfies Block);

/** A heading's words without 一、, （一）, 第一章 and what parts them from the rest; all of them where nothing would stay. */
export function withoutLabel(words: string, label = labelIn(words)): string {
  const rest = words.slice(label?.written.length ?? 0).replace(/^[\s\u3000]+/u, '');
  return rest === '' ? words : rest;
}

function fixedName(words: string, label: Label | undefined): string | undefined {
  if (label?.kind === 'article')
    return ['tiao', label.number, label.inserted].filter((part) => part !== undefined).join('-');
  if ((label?.kind === 'first' || label?.kind === 'second') && words === label.written) return `di-${label.number}`;
  if (label?.kind === 'part') return `${words.includes('分编') ? 'fenbian' : 'bian'}-${label.number}`;
  const attachment = /^附([件录表])\s*(\d*)/u.exec(words);
  const kinds: Record<string, string> = { 件: 'fujian', 录: 'fulu', 表: 'fubiao' };
  if (attachment) return [kinds[attachment[1] ?? ''], attachment[2]].filter(Boolean).join('-');
  return undefined;
}
