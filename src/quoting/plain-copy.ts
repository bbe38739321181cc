import { isSource } from './brought-words.ts';
import { selectedPassage } from './selected-passage.ts';

/**
 * Ctrl+C of words of the article: exactly the source's words, without note references and links between them. What
 * stands outside the places, what is typed into a field, and a translation is left to the browser.
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
