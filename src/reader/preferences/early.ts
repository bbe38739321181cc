import { choices, storageKey } from './choices.ts';

/**
 * The script that applies stored preferences before the first paint, and tells the stylesheet when the browser has no
 * popovers and would show them all. It is inline in the head, because a file would cost a round trip and a module would
 * run after the paint. It checks only names and the form of values: the stylesheet responds to no others. If storage is
 * refused or corrupt, the page has its defaults.
 */
export const earlyScript =
  `(${applyStored.toString()})(${JSON.stringify(storageKey)},${JSON.stringify(choices.map(({ name }) => name))})`.replace(
    /\n\s*/g,
    '',
  );

function applyStored(key: string, names: string[]): void {
  const root = document.documentElement;
  root.classList.toggle('no-popovers', !('popover' in root));
  try {
    const stored = JSON.parse(localStorage.getItem(key) || '{}') as Record<string, unknown>;
    for (const name of names) {
      const value = stored[name];
      if (typeof value === 'string' && /^[a-z-]{1,12}$/.test(value)) root.dataset[name] = value;
    }
  } catch {}
}
