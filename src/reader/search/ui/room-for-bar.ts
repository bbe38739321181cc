/**
 * Keeps the page clear of the bar of marks at the window's foot: `data-marks` on the root element while the bar stands,
 * and its height, which depends on the reader's size of type, in `--bar-of-marks`. Returns what ends that.
 */
export function roomForBar(bar: HTMLElement): () => void {
  const { dataset, style } = document.documentElement;
  const measure = () => style.setProperty('--bar-of-marks', `${bar.offsetHeight}px`);
  const observer = new ResizeObserver(measure);
  observer.observe(bar);
  measure();
  dataset['marks'] = '';
  return () => {
    observer.disconnect();
    delete dataset['marks'];
    style.removeProperty('--bar-of-marks');
  };
}
