import { singleKeysWork } from '../single-keys.ts';

/**
 * Keys of the tools while they are shown: `q` goes to them (Shift+F10 stays the browser's own menu), arrows go along
 * them, Esc hides them. In: the press, the element around them, what hides them.
 */
export function pressToolbarKey(event: KeyboardEvent, tools: HTMLElement, hide: () => void): void {
  // the document's own where nothing has the focus
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (target.closest('input, textarea')) return;
  const inside = tools.contains(target);
  const buttons = [...tools.querySelectorAll<HTMLElement>('button, a:not([hidden])')];
  const step = inside ? { ArrowRight: 1, ArrowLeft: -1 }[event.key] : undefined;
  if (event.key === 'Escape') hide();
  else if (step) buttons.at((buttons.indexOf(target) + step) % buttons.length)?.focus();
  else if (!inside && isKeyOfTools(event)) buttons[0]?.focus();
  else return;
  event.preventDefault();
}

function isKeyOfTools({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key === 'q' && !ctrlKey && !metaKey && !altKey && singleKeysWork();
}
