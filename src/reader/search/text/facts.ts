import type { PublishedPlace } from '../../../study/places/places-in-html.ts';
import type { Term } from './terms.ts';

/**
 * What the browser must know besides Pagefind's index. The build writes it as `pagefind/facts.pf_facts` (gzip, so it
 * carries its own check sum like every file of the index). The names of the fields are published: renaming one needs
 * another `factsFormat`.
 */
export interface SearchFacts {
  /** changes when old pages cannot read a new index; an open page then asks to be reloaded */
  format: number;
  /** check sum of pagefind.js, in the form that `fetch` takes */
  engine: string;
  /** how many records the index holds */
  records: number;
  /** a record is a place; on a large site it is a whole section */
  byPlace: boolean;
  /** all records are in one file, worth fetching early */
  small: boolean;
  /** the characters of the text; those at index n occur about 2ⁿ times */
  letters: string[];
  /** traditional characters, each followed by the character of the text that it stands for */
  variants: string;
  terms: Term[];
  /** by syllable of a term, the characters that sound like it */
  homophones: Record<string, string>;
}

/** A place as the index keeps it. */
export interface IndexedPlace extends PublishedPlace {
  /** its page, under the base */
  path: string;
}

export const factsFormat = 2;
export const factsFile = 'facts.pf_facts';
