/** Something younger than the promise that a sheet may say: how it is written, where, and what readers have without it. */
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
    without: 'without scripts, buttons that do nothing stay in sight',
  },
  {
    written: ':has',
    where: /^:is\(\.entry-index:has\(#kind-/,
    without: 'KindChoice.astro takes the choice of kinds away, by `@supports not selector(:has(*))`',
  },
  {
    written: ':has',
    where: /^\.found-section li:has\(:focus-visible\)/,
    without: 'the found place that has the focus has its outline, and no bar beside it',
  },
  {
    written: ':has',
    where: /^\.search-dialog \.search-results:has\(/,
    without: 'help stays below what was found',
  },
  {
    written: ':has',
    where: /^tr:has\(>\[scope=rowgroup\]\)$/,
    without: 'on paper a heading may be parted from its row of the table',
  },
  {
    written: 'avoid',
    where: /\{ break-after:avoid \}$/,
    without: 'on paper a heading may stand at the foot of a sheet; no Firefox and no Safari prints otherwise',
  },
  {
    written: 'subgrid',
    where: /^\.case-contents>ol>li \{ grid-template-rows:subgrid \}$/,
    without: 'points begin where their own heading ends, not all at one height',
  },
  {
    written: 'round()',
    where: /^\.(?:prose|cover \.ways-in) \{ inline-size:round\(/,
    without: 'invalid, the width is `auto`: the same room, but not a whole number of letters',
  },
  {
    written: 'pointer',
    where: /\{ cursor:pointer \}$/,
    without: 'an iPhone shows no pointer at all',
  },
];
