import { formsOf, type Entry } from '../../study/contract/entry-schema.ts';
import { occurrencesOf } from './occurrences.ts';
import { wordsAround, type InContext } from './words-around.ts';

/** An entry that a text mentions, with the words around every occurrence. */
export interface Mention {
  entry: Entry;
  contexts: InContext[];
}

/**
 * What texts mention. A text that was asked about before the last call, too, is not searched again: an editor changes one
 * of thousands at a time. In: the entries. Out: the mentions in a text, in the order of the entries.
 */
export function mentionsOf(entries: readonly Entry[]): (text: string) => Mention[] {
  const last = known?.entries === entries ? known.byText : new Map<string, Mention[]>();
  const byText = new Map<string, Mention[]>();
  known = { entries, byText };
  return (text) => {
    const mentions = byText.get(text) ?? last.get(text) ?? mentionsIn(text, entries);
    byText.set(text, mentions);
    return mentions;
  };
}

/** Those of the texts that are there now. */
let known: { entries: readonly Entry[]; byText: Map<string, Mention[]> } | undefined;

function mentionsIn(text: string, entries: readonly Entry[]): Mention[] {
  return entries
    .map((entry) => ({
      entry,
      contexts: occurrencesOf(formsOf(entry), text).map((occurrence) => wordsAround(text, occurrence)),
    }))
    .filter(({ contexts }) => contexts.length > 0);
}
