/** CSS younger than the promise that a stylesheet may use: what is written, where, and what readers get without it. */
export interface Harmless {
  written: string;
  /** the selector with its declaration, or the at-rule */
  where: RegExp;
  without: string;
}

export const harmlessStyles: Harmless[] = [
  {
    written: ':popover-open',
    where: /^\.note-popover:popover-open$|^\.contents:is\(:popover-open,\.is-open\)/,
    without: 'no popover is ever open; a panel that a script opens is `.is-open`',
  },
  {
    written: 'scripting',
    where: /^@media \(scripting:none\)$/,
    without: 'without scripts, buttons that do nothing stay visible',
  },
  {
    written: ':has',
    where: /^:is\(\.entry-index:has\(#kind-/,
    without: 'KindChoice.astro hides the choice of kinds, by `@supports not selector(:has(*))`',
  },
  {
    written: ':has',
    where: /^\.found-section li:has\(:focus-visible\)/,
    without: 'the focused result has its outline but no bar beside it',
  },
  {
    written: ':has',
    where: /^\.search-dialog \.search-results:has\(/,
    without: 'the help stays below the results',
  },
  {
    written: ':has',
    where: /^\[data-place\]:has\(\.former-id:target\)/,
    without: 'a place opened by a former id is shown, but has no bar beside it',
  },
  {
    written: ':has',
    where: /^tr:has\(>\[scope=rowgroup\]\)$/,
    without: 'on paper a heading may be separated from its table row',
  },
  {
    written: 'avoid',
    where: /\{ break-after:avoid \}$/,
    without: 'on paper a heading may stand at the foot of a page, as in every Firefox and Safari',
  },
  {
    written: 'subgrid',
    where: /^\.case-contents>ol>li \{ grid-template-rows:subgrid \}$/,
    without: 'points begin where their own heading ends, not all at the same height',
  },
  {
    written: 'round()',
    where: /^\.(?:prose|cover \.ways-in) \{ inline-size:round\(/,
    without: 'the declaration is invalid, so the width is `auto`: as wide, but not a whole number of characters',
  },
  {
    written: 'pointer',
    where: /\{ cursor:pointer \}$/,
    without: 'an iPhone shows no mouse pointer at all',
  },
  {
    written: 'mark',
    where: /^::highlight\(search\)/,
    without: 'the rule is for forced colours, which Safari does not have',
  },
  {
    written: 'marktext',
    where: /^::highlight\(search\)/,
    without: 'the rule is for forced colours, which Safari does not have',
  },
];
