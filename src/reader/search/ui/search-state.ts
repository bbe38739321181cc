/** What brings a reader back to a search as it was left. Saved in the entry of the browser's history. */
export interface SearchState {
  where: 'page' | 'dialog';
  query: string;
  pages: number;
  scroll: number;
  /** address of the result that had the focus or was followed */
  chosen?: string | undefined;
}

/** Saves it in this entry of the history; `undefined` removes it. Browsers limit how often a page may do so. */
export function saveState(state: SearchState | undefined, address: string = location.href): void {
  try {
    history.replaceState({ ...history.state, search: state }, '', address);
  } catch {
    // Then Back returns to the query of the last change that the browser allowed.
  }
}

/** What this entry of the history has for the page or the dialog. */
export function savedState(where: SearchState['where']): SearchState | undefined {
  const state = (history.state as { search?: SearchState } | null)?.search;
  return state?.where === where ? state : undefined;
}

/** Restores the focus of the chosen result, and the position of the element that scrolls. */
export function restore({ chosen, scroll }: SearchState, output: HTMLElement, scroller: Element): void {
  const link = [...output.querySelectorAll('a')].find((one) => one.getAttribute('href') === chosen);
  link?.focus({ preventScroll: true });
  scroller.scrollTop = scroll;
}
