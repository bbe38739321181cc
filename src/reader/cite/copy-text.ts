/**
 * Copies a text to the clipboard. Call it while handling a press: a browser may refuse at any other time.
 * Errors: the browser lets no page copy.
 */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    // plain http has no such clipboard, and some browsers inside apps refuse it
    if (!copiedByCommand(text)) throw refused;
  }
}

/** Copies by the old command, which needs the text to be selected. Out: did it work? */
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
