import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';

/**
 * What the regular face holds besides the characters of the pages, so that a new sentence seldom needs a new font: digits
 * and Chinese punctuation. Latin letters would weigh 6 kB that no page uses.
 */
const always = ' 0123456789%+-./:，。、；：？！“”‘’（）〔〕［］【】《》〈〉「」—…·〇　';

/** Elements set bold. */
const bold = new Set(['h1', 'h2', 'h3', 'strong', 'b', 'th']);

/** Not on paper: what `paper.css` takes away, and what opens over a page. */
const screenOnly = new Set(
  'skip-link site-header site-footer contents seal ways-in permalink pager screen-only'.split(' '),
);

/** The characters that are set in the site's own faces, by face and weight. */
export interface ShownCharacters {
  regular: Set<string>;
  bold: Set<string>;
  /** in 黑体, on paper: on screens that is the system's */
  paper: Set<string>;
  paperBold: Set<string>;
}

/**
 * The characters that a set of pages shows in 宋体, and on paper in 黑体. By the stylesheet's rule 宋体 is all text except
 * below `.ui` and `.noteref`, the editor's and the site's own voice; `.song` below it is 宋体 again, and bold.
 * CSS `content` strings count as regular. In: whole pages with their styles inside; stylesheets beside them.
 */
export function shownCharacters(pages: Iterable<Root>, stylesheets: string[] = []): ShownCharacters {
  const shown: ShownCharacters = { regular: new Set(), bold: new Set(), paper: new Set(), paperBold: new Set() };
  for (const css of stylesheets) add(shown.regular, contentStrings(css));
  for (const page of pages) gather(page, { song: true, bold: false, isPrinted: true }, shown);
  return shown;
}

/** The same to be kept: a string each. */
export type ShownStrings = Record<keyof ShownCharacters, string>;

export const asStrings = (shown: ShownCharacters): ShownStrings => ({
  regular: [...shown.regular].join(''),
  bold: [...shown.bold].join(''),
  paper: [...shown.paper].join(''),
  paperBold: [...shown.paperBold].join(''),
});

/** Adds to what is shown what a page shows, as strings. */
export function addShown(shown: ShownCharacters, page: ShownStrings): void {
  for (const face of Object.keys(shown) as (keyof ShownCharacters)[])
    for (const character of page[face]) shown[face].add(character);
}

interface Voice {
  song: boolean;
  bold: boolean;
  isPrinted: boolean;
}

function gather(node: Root | Element, voice: Voice, shown: ShownCharacters): void {
  for (const child of node.children) {
    if (child.type === 'text') for (const characters of setsFor(voice, shown)) add(characters, child.value);
    if (child.type !== 'element' || ['script', 'title'].includes(child.tagName)) continue;
    if (child.tagName === 'style') add(shown.regular, contentStrings(toString(child)));
    else gather(child, voiceOf(child, voice), shown);
  }
}

/** The sets to which the text of a voice belongs. */
function setsFor({ song, bold: isBold, isPrinted }: Voice, shown: ShownCharacters): Set<string>[] {
  if (song) return [isBold ? shown.bold : shown.regular];
  return isPrinted ? [isBold ? shown.paperBold : shown.paper] : [];
}

function voiceOf(element: Element, around: Voice): Voice {
  const { className, popover } = element.properties;
  const classes = [className].flat().map(String);
  const isPrinted = around.isPrinted && popover === undefined && !classes.some((name) => screenOnly.has(name));
  if (classes.includes('song')) return { song: true, bold: true, isPrinted };
  const song = around.song && !classes.includes('ui') && !classes.includes('noteref');
  return { song, bold: around.bold || bold.has(element.tagName), isPrinted };
}

/** The characters that the regular face must hold for these pages, in code point order. */
export function regularSet(shown: ShownCharacters): string {
  return ordered(new Set([...shown.regular, ...always]));
}

/** The characters that the bold face must hold for these pages: those set bold, and common punctuation. */
export function boldSet(shown: ShownCharacters): string {
  return ordered(new Set([...shown.bold, ...'0123456789，。、：；（）〔〕《》“”·—']));
}

/** The characters that the faces of paper must hold for these pages: those set in 黑体, digits and punctuation. */
export const paperSet = (shown: ShownCharacters): string => ordered(new Set([...shown.paper, ...always]));
export const paperBoldSet = (shown: ShownCharacters): string =>
  ordered(new Set([...shown.paperBold, ...'0123456789，。、：；（）〔〕《》“”·—']));

const ordered = (characters: Set<string>): string => [...characters].toSorted(byCodePoint).join('');
const byCodePoint = (one: string, other: string): number => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);

function add(characters: Set<string>, text: string): void {
  for (const character of text) {
    if (!characters.has(character) && !/[\p{Cc}\p{Cf}]/u.test(character)) characters.add(character);
  }
}

/** What a stylesheet writes into a page. Escapes in it are blanks and line ends. */
function contentStrings(css: string): string {
  const values = [...css.matchAll(/content\s*:\s*([^;}]+)/g)].map(([, value = '']) => value);
  const strings = values.flatMap((value) => [...value.matchAll(/(["'])(.*?)\1/g)].map(([, , string = '']) => string));
  return strings.join('').replace(/\\[0-9a-f]+\s?/gi, '');
}
