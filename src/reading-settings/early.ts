import { choices, storageKey } from './choices.ts';

/**
 * The script that applies stored settings before the first paint, and tells the style sheet of a browser without
 * popovers, which would show them all. It stands in the head as text, because a script of its own would cost a round
 * trip and a module would come after the paint. It knows the names and the form of a value only: the style sheet
 * answers to no others. Where storage is refused or spoilt the page stands in its default setting.
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
