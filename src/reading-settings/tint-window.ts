/**
 * Colours the browser's own frame as the page: of the two `theme-color`s, the system's, or the one of 明暗.
 * In: the value of 明暗, if one is set.
 */
export function tintWindow(theme?: string): void {
  document.querySelectorAll('meta[name="theme-color"]').forEach((tint, at) => {
    const [scheme, own] = at === 0 ? ['light', 'day'] : ['dark', 'night'];
    const wanted = theme === own ? 'all' : 'not all';
    tint.setAttribute('media', theme ? wanted : `(prefers-color-scheme: ${scheme})`);
  });
}
