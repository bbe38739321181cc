/** Where a form stands in a text: from `start` up to `end`. */
export interface Occurrence {
  start: number;
  end: number;
}

/**
 * Every place where one of the forms stands in a text, in reading order. Where forms overlap the longest is taken,
 * so that 全面依法治镇 inside 全面依法治镇工作 counts once.
 */
export function occurrencesOf(forms: readonly string[], text: string): Occurrence[] {
  // most forms stand in few places: those are known without going letter by letter
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
