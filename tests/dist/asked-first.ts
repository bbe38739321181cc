/** Something younger than the promise that a script may use, since it asks first; with what readers have without it. */
export interface AskedFirst {
  names: string[];
  /** how it asks: stands once in a script that uses one of the names … */
  guard?: RegExp;
  /** … or at every use */
  everyUse?: RegExp;
  without: string;
}

export const askedFirst: AskedFirst[] = [
  {
    names: ['popover', 'showPopover', 'hidePopover', 'popover-open', 'newState'],
    guard: /[`'"]popover[`'"]\s?in HTMLElement\.prototype/,
    without: 'a note and an entry of the index are links; panels open by a class',
  },
  {
    names: ['showPopover source', 'checkVisibility contentVisibilityAuto'],
    without: 'an option that is not known is passed over: the place is named in CSS too, and all lines are laid out',
  },
  {
    names: ['highlights', 'Highlight', 'priority'],
    guard: /[`'"]highlights[`'"]\s?in CSS/,
    without: 'what was searched for has no marks',
  },
  {
    names: ['checkVisibility'],
    everyUse: /checkVisibility\?\.\(/,
    without: 'browsers without it skip no layout (Safari before 18) or are older than the promise',
  },
  {
    names: ['trustedTypes', 'createPolicy'],
    guard: /\?\.createPolicy\(/,
    without: 'an address needs no policy there',
  },
  {
    names: ['requestIdleCallback'],
    everyUse: /requestIdleCallback\s?\?\?/,
    without: 'the offline copy does not wait for an idle moment',
  },
  {
    names: ['captureStackTrace'],
    guard: /if\(Error\.captureStackTrace\)/,
    without: "Pagefind's unpacker has its errors without their stack",
  },
  {
    names: ['Segmenter', 'segment'],
    guard: /[`'"]Segmenter[`'"]\s?in Intl|typeof Intl\.Segmenter\s?!==?/,
    without:
      "quoted passages end at marks and blanks; Pagefind's index is `mul`, where it parts no words: letters are the same",
  },
];

/** Names that are young in some interface, but here a key of data that no script writes out; with whose it is. */
export const keysOfData: Record<string, string> = {
  records: 'the facts of the search index (src/search/facts.ts)',
  variants: 'the same',
  memory: "an export of Pagefind's WebAssembly",
  element: "an anchor in Pagefind's records",
};
