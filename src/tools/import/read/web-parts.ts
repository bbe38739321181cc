import type { Element } from 'hast';
import type { NewBlock } from '../document.ts';
import type { RawCell } from './grid.ts';
import { attribute, elementsIn } from './web-elements.ts';

/** Finds the picture that an image of a page shows. In: its addresses, the likeliest first. */
export type FindPicture = (addresses: string[]) => { name: string; bytes: Uint8Array | undefined };

/** The cells of a table, row by row; tables inside of cells are the cell's. */
export function cellsOf(table: Element, read: (cell: Element) => NewBlock[]): RawCell[][] {
  const rows = elementsIn(table).flatMap((part) =>
    part.tagName === 'tr' ? [part] : /^t(?:head|body|foot)$/.test(part.tagName) ? elementsIn(part) : [],
  );
  return rows
    .filter(({ tagName }) => tagName === 'tr')
    .map((row, at, all) =>
      elementsIn(row)
        .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
        .map((cell) => ({
          blocks: read(cell),
          columns: span(cell, 'colSpan', 100),
          rows: span(cell, 'rowSpan', all.length - at),
        })),
    );
}

function span(cell: Element, name: string, most: number): number {
  const written = Number(attribute(cell, name) || 1);
  return Math.min(Math.max(1, Number.isFinite(written) ? written : 1), most);
}

/** Pages load pictures late: then `data-src` has the address, and `src` an empty picture. */
export function pictureFrom(image: Element, findPicture: FindPicture): NewBlock | undefined {
  const addresses = ['src', 'dataSrc', 'dataOriginal', 'dataLazySrc', 'originalsrc']
    .map((name) => attribute(image, name))
    .filter((address) => address !== '');
  if (addresses.length === 0) return undefined;
  const found = findPicture(addresses);
  const alt = attribute(image, 'alt').trim();
  return { kind: 'picture', ...found, description: /\p{Script=Han}{2}/u.test(alt) && alt !== '图片' ? alt : '' };
}
