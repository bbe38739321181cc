import type { LeftOutFault } from './difference.ts';
import { fold } from './fold.ts';
import type { Sentence } from './sentences.ts';

/** What of the source need not stand in the study. */
export interface LeftOut {
  /** sentences that are certainly left out */
  placed: Set<Sentence>;
  /** folded words that the source has more often than the study, as a list of contents has: which one is seen later */
  either: string[];
  faults: LeftOutFault[];
}

/** In: the sentences of both, what editors name as left out, and the title, which has a place of its own. */
export function leftOutOf(source: Sentence[], study: Sentence[], entries: readonly string[], title: string): LeftOut {
  const found: LeftOut = { placed: new Set(), either: [], faults: [] };
  const take = (words: string): LeftOutFault['fault'] | undefined => {
    const here = runsOf(words, source);
    const there = runsOf(words, study);
    if (here.length === 0) return 'absent';
    if (here.length <= there.length) return 'present';
    if (there.length > 0) found.either.push(words);
    else for (const sentence of here.flat()) found.placed.add(sentence);
    return undefined;
  };
  take(fold(title).text);
  entries.forEach((words, entry) => {
    const fault = take(fold(words).text);
    if (fault) found.faults.push({ entry, fault });
  });
  return found;
}

/** Where words stand as whole sentences, one or several that follow one another. */
export function runsOf(words: string, sentences: readonly Sentence[]): Sentence[][] {
  const runs: Sentence[][] = [];
  if (words === '') return runs;
  for (let start = 0; start < sentences.length; start += 1) {
    let end = start;
    let joined = '';
    while (end < sentences.length && joined.length < words.length && words.startsWith(joined))
      joined += sentences[end++]?.folded;
    if (joined !== words) continue;
    runs.push(sentences.slice(start, end));
    start = end - 1;
  }
  return runs;
}
