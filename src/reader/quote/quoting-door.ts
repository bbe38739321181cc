import { copyPlainly } from './plain-copy.ts';

/**
 * Copies plainly from the start, and hears the wish to take something along, a passage or a point's address: only then
 * it loads what does it, so that reading costs none of it.
 */
const load = () => import('./copy-permalink.ts');
const warm = () => void load().catch(() => {}); // no network: the links still lead to their points

document.addEventListener('copy', copyPlainly);
document.addEventListener('selectionchange', () => getSelection()?.isCollapsed || warm());
// ahead of the click: a browser may forbid copying to a page that was waiting for something
for (const wish of ['pointerover', 'focusin']) document.addEventListener(wish, (event) => permalinkOf(event) && warm());
document.addEventListener('click', (event) => {
  const link = permalinkOf(event);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  load().then(
    ({ copyPermalink }) => copyPermalink(link),
    () => {},
  );
});

function permalinkOf({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.permalink') : null;
}
