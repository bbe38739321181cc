import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { boldSet, paperBoldSet, paperSet, regularSet, type ShownCharacters } from './characters.ts';

/** A face of the site: a family in a weight. */
export interface Face {
  /** its file without `.woff2`, in `src/styles/faces/` and, behind `site-`, in a built site */
  name: string;
  family: 'Site Song' | 'Site Hei';
  weight: 400 | 700;
  /** the characters that a site needs of it */
  needed: (shown: ShownCharacters) => string;
  /** those of them that its pages show; the rest is there for the next sentence */
  shown: (shown: ShownCharacters) => ReadonlySet<string>;
}

/** The faces, in the order of `fonts.css`. */
export const faces: readonly Face[] = [
  { name: 'song-400', family: 'Site Song', weight: 400, needed: regularSet, shown: ({ regular }) => regular },
  { name: 'song-700', family: 'Site Song', weight: 700, needed: boldSet, shown: ({ bold }) => bold },
  { name: 'hei-400', family: 'Site Hei', weight: 400, needed: paperSet, shown: ({ paper }) => paper },
  { name: 'hei-700', family: 'Site Hei', weight: 700, needed: paperBoldSet, shown: ({ paperBold }) => paperBold },
];

/** Is text set upright in it? The cover's title is. */
export const isUpright = ({ name }: Pick<Face, 'name'>): boolean => name === 'song-700';

/** Where the common faces lie, from which every study's are cut. */
export const commonFolder = join(import.meta.dirname, '..', '..', 'styles', 'faces');

/** Where a study keeps faces with characters beyond the common ones; `npm run fonts` makes them. */
export const ownFolder = (content: string): string => join(content, 'faces');

/** The characters that the common faces hold: those of GB 2312—1980 and some signs. */
export function commonCharacters(): Set<string> {
  return charactersListedIn(join(commonFolder, 'characters.txt'));
}

/** The characters that a study's own face holds besides; none where it has no such face. */
export function ownCharacters(content: string, { name }: Pick<Face, 'name'>): Set<string> {
  return charactersListedIn(join(ownFolder(content), `${name}.txt`));
}

function charactersListedIn(file: string): Set<string> {
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').replaceAll(/[\r\n]/g, '') : '');
}
