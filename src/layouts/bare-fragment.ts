/**
 * Leads to a place where more than its id stands behind `#`: a text directive that the browser does not know (Chromium
 * ≤ 80, Firefox ≤ 130, Safari ≤ 16.0 look for an id `peishu:~:text=…`), or what apps append (`#peishu&appinstall=0`).
 * A fragment that does not begin with an id is left alone.
 */
function leadToPlace(): void {
  const [id] = /^#[\w-]+/.exec(location.hash) ?? [''];
  if (id && id !== location.hash) location.replace(id);
}

// at once, before the reader scrolls: Firefox then shows the place, but does not treat it as the target
leadToPlace();
addEventListener('hashchange', leadToPlace);
