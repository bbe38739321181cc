/**
 * Colours the browser's own frame like the page. A browser takes the first `theme-color` whose media query matches: the
 * page has one for the day, then one for all other cases. In: the value of 明暗, if one is set.
 */
export function tintWindow(theme: string | undefined): void {
  const media = theme === 'day' ? 'all' : theme === 'night' ? 'not all' : '(prefers-color-scheme: light)';
  document.querySelector('meta[name="theme-color"]')?.setAttribute('media', media);
}
