import { choices, storageKey } from './choices.ts';

/**
 * The script that applies stored preferences before the first paint, and tells the stylesheet when the browser has no
 * popovers and would show them all. It is inline in the head, because a file would cost a round trip and a module would
 * run after the paint. It checks only names and the form of values: the stylesheet responds to no others. If storage is
 * refused, empty or corrupt, the page has its defaults.
 */
export const earlyScript = `(${packed(apply)})(document.documentElement,${JSON.stringify(storageKey)},${JSON.stringify(choices.map(({ name }) => name))})`;

/** A function's text without blanks that say nothing. In: one whose strings and patterns hold no sign between blanks. */
function packed(work: (...given: never[]) => void): string {
  return work
    .toString()
    .replace(/\s*\n\s*/g, '')
    .replace(/ ?([(){}=:;,?&|!]+) ?/g, '$1');
}

function apply(root: HTMLElement, key: string, names: string[]): void {
  root.classList.toggle('no-popovers', !('popover' in root));
  try {
    const stored = JSON.parse(localStorage[key]) as Record<string, string>;
    for (const name of names) {
      const value = stored[name] || '';
      if (/^[a-z-]{1,12}$/.test(value)) root.dataset[name] = value;
    }
  } catch {}
}
