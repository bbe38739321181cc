import type { Run } from './match.ts';

/** A place that holds the query, ready to show. */
export interface FoundPlace {
  /** page under the base, and id on it */
  path: string;
  id: string;
  section: string;
  title: Run[];
  excerpt: Run[];
  /** how often the query stands in it */
  matches: number;
}

/** What search answers to a query. */
export interface Answer {
  /** the query as it is shown, and as it goes into addresses (traditional letters replaced) */
  query: string;
  address: string;
  /** more was typed than is searched */
  cut: boolean;
  /** the words that all stand in each place; empty when nothing was asked */
  words: string[];
  /** most matches first, then reading order; in reading order alone while `unread` is not 0 */
  places: FoundPlace[];
  /** records of the index that may hold more places and were not read yet */
  unread: number;
  /** terms whose pinyin was typed */
  meant: string[];
  /** when there are no places: terms that share letters or sound with the query */
  near: string[];
}
