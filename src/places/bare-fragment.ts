/**
 * Leads to a place where more than its id stands behind `#`: a text directive that the browser does not know (Chromium
 * ≤ 79, Firefox ≤ 130, Safari ≤ 16.0 look for an id `peishu:~:text=…`), or what apps append (`#peishu&appinstall=0`).
 * What carries only other signs is left alone.
 */
function leadToPlace(): void {
  const [id] = /^#[\w-]+/.exec(location.hash) ?? [''];
  if (id && id !== location.hash) location.replace(id);
}

leadToPlace();
addEventListener('hashchange', leadToPlace);
