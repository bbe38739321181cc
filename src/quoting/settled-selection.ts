const settled = 200; // ms without a change: a finger or a held arrow key has come to rest

/**
 * Reports the page's selection whenever it has come to rest: made by mouse (when the button is let go), by finger or
 * by keyboard, or before the watch began. In: what ends the watch; what is told the range, undefined where nothing is selected.
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
    if (getSelection()?.isCollapsed) last = undefined; // the same words may be selected anew
    clearTimeout(timer);
    timer = window.setTimeout(read, settled);
  };
  const press = ({ pointerType, buttons }: PointerEvent) => (pressed = pointerType === 'mouse' && buttons > 0);
  const release = () => {
    pressed = false;
    later();
  };
  document.addEventListener('selectionchange', later, { signal });
  // a drag may have begun before this script was there
  for (const begin of ['pointerdown', 'pointermove'] as const) document.addEventListener(begin, press, { signal });
  for (const end of ['pointerup', 'pointercancel', 'dragend']) document.addEventListener(end, release, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  later();
}

const sameRange = (one: Range, other: Range): boolean =>
  one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
  one.compareBoundaryPoints(Range.END_TO_END, other) === 0;
