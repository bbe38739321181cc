import { charactersByCount } from '../../../src/reader/search/build/index-records.ts';
import { soundsOf } from '../../../src/reader/search/build/sounds-of-text.ts';
import { termWithSound } from '../../../src/reader/search/text/terms.ts';
import { fold } from '../../../src/reader/search/text/character-forms.ts';
import type { IndexedPlace, SearchFacts } from '../../../src/reader/search/text/facts.ts';
import type { Candidate, PagefindIndex } from '../../../src/reader/search/worker/pagefind-index.ts';

type Index = Pick<PagefindIndex, 'facts' | 'file' | 'all' | 'candidates' | 'read'>;

/**
 * An index of texts without Pagefind: it answers what `PagefindIndex` promises. In: the texts of each record, the
 * site's terms, whether all is in memory. `asked` and `reads` count.
 */
export function indexInMemory(records: string[][], terms: string[], small: boolean) {
  const texts = records.flat();
  const letters = charactersByCount(texts);
  const places = records.map((those) => those.map((text) => ({ text }) as IndexedPlace));
  const folded = records.map((those) => those.map((text) => fold(text).text));
  const candidate = (id: number): Candidate => ({ id: String(id), data: () => Promise.reject(new Error('not here')) });
  const sounds = soundsOf(new Set(letters.join('')), texts);
  const counts = { asked: 0, reads: 0 };
  const index: Index = {
    facts: { letters, terms: terms.map(termWithSound), small, byPlace: false } as unknown as SearchFacts,
    file: <Content>() => Promise.resolve(sounds as Content),
    all: () => Promise.resolve(places.map((_, id) => candidate(id))),
    candidates: (phrase) => {
      counts.asked += 1;
      const ids = folded.flatMap((those, id) => (those.some((text) => text.includes(phrase)) ? [id] : []));
      return Promise.resolve(ids.map(candidate));
    },
    read: ({ id }) => {
      counts.reads += 1;
      return Promise.resolve(places[Number(id)] ?? []);
    },
  };
  return { index, counts };
}
