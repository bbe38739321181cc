import { withoutRadicals } from '../../study/radicals.ts';

/** Words without what an edition may change by its 凡例: width, blanks, the forms of quotes, brackets, dashes, zeros. */
export interface Folded {
  text: string;
  /** where in the words each character of `text` stands */
  at: number[];
}

/** One character stands for all of a line. */
const classes: [stands: string, forms: string][] = [
  ['"', '“”„‟‘’‚‛「」『』"\'`´'],
  ['(', '([〔【〖﹝'],
  [')', ')]〕】〗﹞'],
  ['《', '《〈«‹'],
  ['》', '》〉»›'],
  ['—', '-‐‑‒–—―─−~∼〜'],
  ['…', '…⋯'],
  ['·', '·•‧∙⋅・'],
  ['〇', '〇○◯'],
  ['，', ','],
  ['；', ';'],
  ['：', ':∶'],
  ['！', '!'],
  ['？', '?'],
];
const stands = new Map(classes.flatMap(([one, forms]) => [...forms].map((form) => [form, one] as const)));
/** `——` and `……` are one mark; the others are mended where they stand twice. */
const runs = new Set('—…，、；：。');

/** Blanks, line ends, and what nobody sees or has: controls, direction marks, private characters. */
const nothing = /[\s\p{Cc}\p{Cf}\p{Co}\u115f\u3164\p{Variation_Selector}]/u;
/** Full-width forms of ASCII, half-width forms of 。「」、・. */
const width = /[\uff01-\uff5e\uff61-\uff65]/;

/** Bullets at the beginning of a line; a hyphen only before a blank. */
const bullet = /^[\s\p{Cf}]*(?:[•●■◆▪‣◦·\p{Co}]|-(?=\s))/u;
/** 二○○四, 二o一一: other circles for 〇 between numerals. */
const circles = /(?<=[一二三四五六七八九〇○◯])[oO○◯Ｏｏ0０]+(?=[一二三四五六七八九〇○◯年])/gu;
/** 国办发「2018」115号 */
const yearBrackets = /「(\d{4})」/gu;
/** Dots for ……: ... 。。。 ··· */
const dots = /\.{2,}|．{3,}|。{3,}|·{3,}/gu;

/**
 * Folds a line. What is left is the same in the source and in an edition that follows GB/T 15834—2011 and GB/T
 * 9704—2012, and in nothing else: no letter, no figure, no order is lost.
 */
export function fold(words: string): Folded {
  const same = (with_: string) => (found: string) => with_.repeat(found.length);
  const line = words
    .replace(bullet, same(' '))
    .replace(circles, same('〇'))
    .replace(dots, same('…'))
    .replace(yearBrackets, '（$1）');
  const folded: Folded = { text: '', at: [] };
  let at = 0;
  for (const written of line) {
    const one = folds(written, line, at);
    if (one !== '' && !(runs.has(one) && folded.text.endsWith(one))) {
      folded.text += one;
      for (let unit = 0; unit < one.length; unit += 1) folded.at.push(at);
    }
    at += written.length;
  }
  return folded;
}

function folds(written: string, line: string, at: number): string {
  if (nothing.test(written)) return '';
  const plain = width.test(written) ? written.normalize('NFKC') : withoutRadicals(written);
  if (plain === '.') return isPoint(line, at) ? '.' : '。';
  return stands.get(plain) ?? plain;
}

/** A dot between letters or figures is no full stop: 3.5, gov.cn. */
function isPoint(line: string, at: number): boolean {
  return letter.test(line[at - 1] ?? '') && letter.test(line[at + 1] ?? '');
}

const letter = /[\da-z０-９ａ-ｚ]/i;
