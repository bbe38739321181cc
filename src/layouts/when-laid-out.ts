/**
 * Acts on how an element is laid out: now, whenever its size has changed, and when the page's faces are there. In:
 * `signal` ends that.
 */
export function whenLaidOut(element: HTMLElement, signal: AbortSignal, act: () => void): void {
  const actUnlessEnded = () => !signal.aborted && act();
  act();
  // a frame later: it may change the size that is watched, which Chromium 133 calls an error
  const resized = new ResizeObserver(() => requestAnimationFrame(actUnlessEnded));
  resized.observe(element);
  signal.addEventListener('abort', () => resized.disconnect());
  document.fonts.ready.then(actUnlessEnded);
}
