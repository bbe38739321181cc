import { volumeContents, volumePage } from '../contract/addresses.ts';
import { inChinese } from '../outline/chinese-numerals.ts';
import { countsOf } from '../outline/counts.ts';
import type { Section } from '../section.ts';
import { divided } from './divide.ts';

/**
 * How much text a page holds, in characters. With its markup a character takes about one and a half bytes when it is
 * packed (measured at 1,000 synthetic sections, which pack worse than prose): a page of about 300 kB.
 */
export const mostCharacters = 200_000;

/** A part of a text that is too long for one page (册). */
export interface Volume<S> {
  /** from 1; its address is made of it, and stays */
  number: number;
  /** 第三册 */
  name: string;
  /** the page with its text, a path under the base: `quanwen/3/` */
  page: string;
  /** the page with its contents */
  contents: string;
  /** its sections in order, in the first the introduction too */
  sections: S[];
  /** how much of the text it has: 246节738点 */
  counts: string;
  /** the first and the last of its sections that have a page, counted from 1 through the text */
  from: number;
  to: number;
}

type Divisible = Pick<Section, 'heading' | 'places' | 'notes'>;

/** A text's volumes in order, a 编 where it can begins one. None where all of it fits one page. In: all sections, the limit in characters. */
export function volumesOf<S extends Divisible>(sections: readonly S[], most = mostCharacters): Volume<S>[] {
  const runs = divided(sections, most, lengthOf, ({ places }) => places.some(({ kind }) => kind === 'part'));
  if (runs.length < 2) return [];
  let counted = 0;
  return runs.map((run, at) => {
    const number = at + 1;
    const from = counted + 1;
    counted += run.filter(hasPage).length;
    const name = `第${inChinese(number)}册`;
    return {
      number,
      name,
      page: volumePage(number),
      contents: volumeContents(number),
      sections: run,
      counts: countsOf(run.filter(hasPage)),
      from,
      to: counted,
    };
  });
}

const hasPage = ({ heading }: Pick<Section, 'heading'>): boolean => heading !== '';

/** In characters, with the notes. */
function lengthOf({ places, notes }: Divisible): number {
  return [...places, ...notes].reduce((sum, { text }) => sum + text.length, 0);
}
