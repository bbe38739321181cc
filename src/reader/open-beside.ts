/**
 * Opens a popover beside what opened it. The opener is named as its anchor: Chromium 129–132 know `position-area`, but
 * not yet that the `source` is the anchor.
 * Errors: the browser has no popovers (`hasPopovers`).
 */
export function openBeside(popover: HTMLElement, source: HTMLElement): void {
  popover.showPopover({ source });
  source.style.setProperty('anchor-name', '--opener');
  popover.style.setProperty('position-anchor', '--opener');
  const closed = new AbortController();
  const forget = ({ newState }: ToggleEvent) => {
    if (newState !== 'closed') return;
    source.style.removeProperty('anchor-name');
    closed.abort();
  };
  popover.addEventListener('toggle', forget, { signal: closed.signal });
}
