/** What a study puts into the header. */
export interface HeaderWords {
  siteName: string;
  /** names of the sections as the header lists them */
  sections: readonly string[];
  /** names of the pages about the article */
  companions: readonly string[];
}

/** Lengths of SiteHeader.css in pixels at the usual size of type. */
const type = 14;
const linkPadding = 2 * 0.6 * 16;
const linkGap = 4;
const nameType = 16 * 1.06;
const square = 20;
/** the search field as narrow as it gets, and 版式 */
const tools = 130 + 44;
const contentsButton = 44;
/** between name, lists, field and buttons, less what the margins take back; the gutters; the window's scroll bar */
const gaps = { narrow: 5 * 20 - 24 + 2 * 36 + 17, wide: 4 * 28 - 24 + 2 * 48 + 17 };

/** A longer name takes two lines. */
const longestName = 24;
/** A phone's line holds a name of this length beside its buttons. */
const fitsPhone = 12;
const isNarrow = 900;
const isWide = 1100;

/**
 * The rules that a study's header needs beside those of SiteHeader.css, '' where all of it fits them: that of a few
 * short names does. Han characters are one em wide in every face, so the room for a list is known when the page is
 * built: below it the list is left to 目录, and the button for that stands in the header. In: the words, and whether the
 * page has its contents as a column where the window is wide.
 */
export function headerRules({ siteName, sections, companions }: HeaderWords, hasColumn: boolean): string {
  const name = Math.min(widthOf(siteName), longestName) * nameType + square;
  const about = listWidth(companions) + tools;
  const whole = roomFor(name + listWidth(sections) + about);
  const without = roomFor(name + about, contentsButton);
  const rules: string[] = [];
  if (widthOf(siteName) > fitsPhone) rules.push(...longName);
  if (whole > isNarrow) rules.push(...folded('nav:first-of-type', whole, hasColumn));
  if (without > isNarrow) rules.push(...folded('nav', without, hasColumn));
  return rules.join('');
}

/** From which width of the window on words of this width fit; the button 目录 stands there below `isWide` only. */
function roomFor(words: number, always = 0): number {
  const narrow = words + contentsButton + gaps.narrow;
  return narrow < isWide ? narrow : Math.max(isWide, words + always + gaps.wide);
}

const longName = [
  'header.site-header .name{flex:none;white-space:normal;line-height:1.4;max-inline-size:27em;padding-inline-start:1.22em;text-indent:-1.22em;text-wrap:balance}',
  `@media ${below(isNarrow)}{header.site-header .name{flex:1 1 0;min-inline-size:min(100%,8em);padding-block:.8rem}}`,
];

function folded(lists: string, room: number, hasColumn: boolean): string[] {
  const upTo = hasColumn ? Math.min(room, isWide) : room;
  return [
    `@media ${below(room)}{header.site-header ${lists}{display:none}}`,
    `@media ${below(upTo)}{header.site-header .open-contents{display:block}}`,
  ];
}

/** In rem, so that readers with larger type get the same header in a wider window. */
function below(width: number): string {
  return `(max-width:${Math.ceil(width) / 16 - 0.01}rem)`;
}

const listWidth = (titles: readonly string[]): number =>
  titles.reduce((sum, title) => sum + widthOf(title) * type + linkPadding + linkGap, 0);

/** In em; Latin letters and figures are narrower than this everywhere. */
const widthOf = (words: string): number => [...words].reduce((sum, one) => sum + (/[ -~]/.test(one) ? 0.65 : 1), 0);
