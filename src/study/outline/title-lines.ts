import { breakMark, phrasesOf } from '../contract/headings.ts';
import { wordPieces } from './word-pieces.ts';

/** A column of the cover holds so many characters and stays lower than the screen. */
const longest = 14;
/** Up to this length a title is one line, up to twice this length two. */
const short = 12;

/**
 * A title's lines on the cover: cut at the editor's break marks; without any, between words into lines of about one
 * length, three where that is enough (GB/T 9704—2012 7.3.1: 词意完整，排列对称，长短适宜). Joined they are the title.
 */
export function titleLines(title: string): string[] {
  if (title.includes(breakMark)) return phrasesOf(title);
  const pieces = wordPieces(title);
  const length = lengthOf(title);
  const count = length <= 2 * short ? Math.ceil(length / short) : Math.max(3, Math.ceil(length / longest));
  return best(pieces, count, length / count);
}

/** In ems: letters and figures are half as wide as Han characters. */
const lengthOf = (line: string): number => [...line].reduce((sum, one) => sum + (/[ -~]/.test(one) ? 0.5 : 1), 0);

/** The cheapest way to put pieces on so many lines: lines of one length, cut where the sense is cut. */
function best(pieces: string[], count: number, ideal: number): string[] {
  if (count <= 1 || pieces.length <= count) return count <= 1 ? [pieces.join('')] : pieces;
  let cheapest: { cost: number; lines: string[] } | undefined;
  for (let first = 1; first <= pieces.length - count + 1; first += 1) {
    const line = pieces.slice(0, first).join('');
    const rest = best(pieces.slice(first), count - 1, ideal);
    const cost = [line, ...rest].reduce((sum, one, at, all) => sum + costOf(one, ideal, at === all.length - 1), 0);
    if (!cheapest || cost < cheapest.cost) cheapest = { cost, lines: [line, ...rest] };
  }
  return cheapest?.lines ?? pieces;
}

function costOf(line: string, ideal: number, isLast: boolean): number {
  const uneven = (lengthOf(line) - ideal) ** 2;
  if (isLast) return uneven;
  // where two issuers are parted, and after 关于, a line ends well; 的 belongs to what follows, too
  if (/[ \u3000]$/.test(line)) return uneven - 20;
  if (line.endsWith('关于')) return uneven - 6;
  return uneven + (line.endsWith('的') ? 6 : 0);
}
