/**
 * Puts a text into the clipboard. To be called while a press is answered: a browser may refuse it at any other time.
 * Errors: the browser lets no page copy.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    // over plain http there is no such clipboard, and some built-in browsers refuse it
    if (!copiedByCommand(text)) throw refused;
  }
}

/** Out: whether the old command, for which a text has to be selected, has copied it. */
function copiedByCommand(text: string): boolean {
  const selection = getSelection();
  const selected = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true; // brings up no keyboard
  field.style.cssText = 'position: fixed; inset: 0 auto auto 0; opacity: 0; font-size: 1rem'; // else iOS zooms in
  document.body.append(field);
  field.focus({ preventScroll: true });
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (selected) {
    selection?.removeAllRanges();
    selection?.addRange(selected);
  }
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return isCopied;
}
