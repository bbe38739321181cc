/** What brings a reader back to the results as they were left. Kept in the entry of the browser's history. */
export interface SearchMemory {
  /** the page or the dialog */
  where: 'page' | 'dialog';
  query: string;
  pages: number;
  scroll: number;
  /** address of the result that had the focus or was followed */
  chosen?: string | undefined;
}

/** Remembers in this entry of the history; `undefined` forgets. Browsers refuse too many changes a second. */
export function remember(memory: SearchMemory | undefined, address: string = location.href): void {
  try {
    history.replaceState({ ...history.state, search: memory }, '', address);
  } catch {
    // Then Back returns to the query of the last change that was let through.
  }
}

/** What this entry of the history remembers for the page or the dialog. */
export function remembered(where: SearchMemory['where']): SearchMemory | undefined {
  const memory = (history.state as { search?: SearchMemory } | null)?.search;
  return memory?.where === where ? memory : undefined;
}

/** Gives the focus back to the remembered result and the scroll position to what scrolls. */
export function restore({ chosen, scroll }: SearchMemory, output: HTMLElement, scroller: Element): void {
  const link = [...output.querySelectorAll('a')].find((one) => one.getAttribute('href') === chosen);
  link?.focus({ preventScroll: true });
  scroller.scrollTop = scroll;
}
