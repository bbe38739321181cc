/** Up to this many sections a page lists all; of more it lists those near its own and links to the rest. */
export const mostListedWhole = 60;

/** How many are listed before and after the page's own. */
const reach = 10;

/** What a page lists of the sections. */
export interface Listed<Section> {
  sections: Section[];
  /** there are more: the home page has them all */
  isCut: boolean;
}

/**
 * The sections that a page lists in its contents. If each page listed all, the pages together would grow with the square
 * of their number. In: all sections in order, and the index of the page's own, -1 for other pages.
 */
export function listedSections<Section>(sections: readonly Section[], own: number): Listed<Section> {
  if (sections.length <= mostListedWhole) return { sections: [...sections], isCut: false };
  const near = own < 0 ? [] : sections.slice(Math.max(0, own - reach), own + reach + 1);
  return { sections: near, isCut: true };
}
