/** Where a form occurs in a text, in UTF-16 units; `end` is not included. */
export interface Occurrence {
  start: number;
  end: number;
}

/**
 * Every occurrence of one of the forms in a text, in reading order. Where forms overlap, the longest counts: 全面依法治镇
 * inside 全面依法治镇工作 counts once.
 */
export function occurrencesOf(forms: readonly string[], text: string): Occurrence[] {
  // quicker: most forms do not occur in most places
  const present = forms.filter((form) => text.includes(form));
  if (present.length === 0) return [];
  const longestFirst = present.toSorted((one, other) => other.length - one.length);
  const found: Occurrence[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const form = longestFirst.find((candidate) => text.startsWith(candidate, at));
    if (!form) continue;
    found.push({ start: at, end: at + form.length });
    at += form.length - 1;
  }
  return found;
}
