/**
 * The allowed word that an editor most likely meant, for “…应是 title？”.
 * In: what was written, and what may be written. Out: the nearest word, or undefined when none is near.
 */
export function nearest(written: string, allowed: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.floor(Math.max(written.length, 3) / 2) + 1;
  for (const word of allowed) {
    const changes = distance(written.toLowerCase(), word.toLowerCase());
    if (changes < least) [best, least] = [word, changes];
  }
  return best;
}

/** How many characters to add, drop or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
