import type { ItemNumber } from './item-numbers.ts';

/** A row of items, as far as it has come. */
interface Row {
  last: number;
  /** what the last should have been, where it was told to be wrong */
  expected: number;
  /** 0 for sections, 1 for points, 2 for paragraphs */
  level: number;
  /** a heading above its level has ended it; only a first item may still go on with it */
  isPast: boolean;
}

/** What is wrong with an item's number. */
export interface WrongItem {
  before: number;
  expected: number;
  /** the number is right, and those before it are headings */
  isNoHeading?: boolean;
}

/** Follows the numbers of items through a study: each is one more than the one before it, or begins a new row with 1. */
export class ItemRows {
  private readonly rows = new Map<string, Row[]>();

  /** A heading ends the rows below its level. */
  heading(level: number): void {
    for (const rows of this.rows.values()) for (const row of rows) if (row.level > level) row.isPast = true;
  }

  /**
   * In: the next item, and its level. Out: the number before it and the one that it should have; or that it goes on with
   * a row of headings and is none; undefined where it is right.
   */
  next({ form, number }: ItemNumber, level: number): WrongItem | undefined {
    const rows = this.rows.get(form) ?? [];
    this.rows.set(form, rows);
    const going = rows.filter(({ isPast }) => !isPast);
    const open = going.length > 0 ? going : rows;
    const at = open.findLastIndex(({ last, expected }) => number === last + 1 || number === expected + 1);
    const row = open[at];
    if (row) {
      // what began after it is over
      rows.splice(rows.indexOf(row));
      rows.push({ last: number, expected: number, level: Math.min(level, row.level), isPast: false });
      return level > row.level ? { before: number - 1, expected: number, isNoHeading: true } : undefined;
    }
    if (number === 1 || isElsewhere(form, number, going.at(-1)?.last)) {
      rows.push({ last: number, expected: number, level, isPast: false });
      return undefined;
    }
    const wrong = going.at(-1);
    const before = wrong?.last ?? 0;
    if (wrong) rows.splice(rows.indexOf(wrong), 1);
    rows.push({ last: number, expected: before + 1, level, isPast: false });
    return { before, expected: before + 1 };
  }
}

/**
 * Articles and plain numbers may be quoted from where they stand, and a line may hold several of them; only one left out
 * or written twice is a slip.
 */
function isElsewhere(form: string, number: number, last: number | undefined): boolean {
  const isPlain = form === 'N.' || form.endsWith(' ');
  if (last === undefined) return isPlain || form === '第N条';
  return isPlain && number !== last && number !== last + 2;
}
