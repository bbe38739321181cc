import { isSource } from './brought-words.ts';
import { selectedPassage } from './selected-passage.ts';

/**
 * Ctrl+C copies exactly the source's words, without note references and links between them. Text outside the places, in
 * a field, or of a translation is left to the browser.
 */
export function copyPlainly(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!event.clipboardData || !selection?.rangeCount || selection.isCollapsed) return;
  if ((event.target as Element | null)?.closest?.('input, textarea')) return;
  const passage = selectedPassage(selection.getRangeAt(0));
  if (!passage || !isSource(passage)) return;
  event.clipboardData.setData('text/plain', passage.words);
  event.preventDefault();
}
