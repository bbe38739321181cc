import type { NearestWording } from '../nearest/nearest.ts';
import type { Run } from '../text/match.ts';

/** A place that has the query, ready to show. */
export interface FoundPlace {
  /** its page, under the base, and its id there */
  path: string;
  id: string;
  section: string;
  title: Run[];
  excerpt: Run[];
  /** how often the words occur in it */
  matches: number;
}

/** The answer to a query. */
export interface Answer {
  /** the query to show, and for addresses (traditional characters replaced) */
  query: string;
  address: string;
  /** more was typed than is searched */
  cut: boolean;
  /** what was read otherwise than it was typed, when nothing has it literally: 不计标点; see `readingsOf` */
  reading: string | undefined;
  /** the words that every place has; empty when there was nothing to look for */
  words: string[];
  /** most matches first, then reading order; in reading order alone while `unread` is not 0 */
  places: FoundPlace[];
  /** records of the index that may have more places and are not read yet */
  unread: number;
  /** terms whose pinyin was typed */
  meant: string[];
  /** when there are no places: what the text has that is near to the query, nearest first */
  nearest: NearestWording[];
  /** when there is nothing nearest either: terms that share characters or sound with the query */
  near: string[];
}
