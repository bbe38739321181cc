const settled = 200; // ms without a change: the finger or the held arrow key rests

/**
 * Reports the page's selection whenever it has settled, made by mouse (once the button is released), finger or keyboard,
 * or before the watch began; undefined where nothing is selected. `signal` ends the watch.
 */
export function watchSelection(signal: AbortSignal, report: (range: Range | undefined) => void): void {
  let timer = 0;
  let pressed = false;
  let last: Range | undefined;
  const read = () => {
    const selection = getSelection();
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : undefined;
    if (pressed || (range && last && sameRange(range, last))) return;
    last = range;
    report(range);
  };
  const later = () => {
    if (getSelection()?.isCollapsed) last = undefined; // the same words may be selected again
    clearTimeout(timer);
    timer = window.setTimeout(read, settled);
  };
  const press = ({ pointerType, buttons }: PointerEvent) => (pressed = pointerType === 'mouse' && buttons > 0);
  const release = () => {
    pressed = false;
    later();
  };
  document.addEventListener('selectionchange', later, { signal });
  // a drag may have begun before this script ran
  for (const begin of ['pointerdown', 'pointermove'] as const) document.addEventListener(begin, press, { signal });
  for (const end of ['pointerup', 'pointercancel', 'dragend']) document.addEventListener(end, release, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  later();
}

const sameRange = (one: Range, other: Range): boolean =>
  one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
  one.compareBoundaryPoints(Range.END_TO_END, other) === 0;
