/** A feature younger than the promise that a script may use because it checks first, and what readers get without it. */
export interface AskedFirst {
  names: string[];
  /** the check, found once in a script that uses one of the names … */
  guard?: RegExp;
  /** … or the check at every use */
  everyUse?: RegExp;
  without: string;
}

export const askedFirst: AskedFirst[] = [
  {
    names: ['popover', 'showPopover', 'hidePopover', 'popover-open', 'newState'],
    guard: /[`'"]popover[`'"]\s?in HTMLElement\.prototype/,
    without: 'notes and term-index entries are links; panels open by a class',
  },
  {
    names: ['showPopover source', 'checkVisibility contentVisibilityAuto'],
    without: 'an unknown option is ignored: the position is named in CSS too, and all lines are laid out',
  },
  {
    names: ['highlights', 'Highlight', 'priority'],
    guard: /[`'"]highlights[`'"]\s?in CSS/,
    without: 'search words are not highlighted',
  },
  {
    names: ['checkVisibility'],
    everyUse: /checkVisibility\?\.\(/,
    without: 'browsers without it skip no layout (Safari before 18) or are older than the promise',
  },
  {
    names: ['trustedTypes', 'createPolicy'],
    guard: /\?\.createPolicy\(/,
    without: 'script addresses need no policy there',
  },
  {
    names: ['userAgentData'],
    everyUse: /userAgentData\?\./,
    without: 'the older `platform` says the same',
  },
  {
    names: ['requestIdleCallback'],
    everyUse: /requestIdleCallback\s?\?\?/,
    without: 'the offline copy does not wait for an idle moment',
  },
  {
    names: ['connection', 'saveData'],
    guard: /\?\.saveData/,
    without: 'nobody says there that data should be saved',
  },
  {
    names: ['captureStackTrace'],
    guard: /if\(Error\.captureStackTrace\)/,
    without: "the errors of Pagefind's unpacker have no stack",
  },
  {
    names: ['Segmenter', 'segment'],
    guard: /[`'"]Segmenter[`'"]\s?in Intl|typeof Intl\.Segmenter\s?!==?/,
    without:
      "quoted passages end at punctuation and spaces; Pagefind's index is `mul`, which is not segmented into words",
  },
];

/** Names that are young in some interface but are only keys of data here, each with the data it belongs to. */
export const keysOfData: Record<string, string> = {
  records: 'the facts of the search index (src/reader/search/text/facts.ts)',
  variants: 'the same',
  memory: "an export of Pagefind's WebAssembly",
  element: "an anchor in Pagefind's records",
};
