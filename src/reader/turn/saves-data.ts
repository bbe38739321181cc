/** Does this reader save data? Chromium says so, where the system or the reader has asked for it. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
}

// browsers with these rules should look themselves; that they do is theirs to promise
if (savesData()) document.querySelector('[type="speculationrules"]')?.remove();
