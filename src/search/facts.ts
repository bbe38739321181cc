/**
 * What the browser must know beside Pagefind's index; written by the build as `pagefind/facts.pf_facts` (gzip, so it
 * carries its own check sum like every file of the index).
 */
export interface SearchFacts {
  /** changes when old pages could not read a new index; an open page then asks to be loaded anew */
  format: number;
  /** check sum of pagefind.js as the browser's fetch takes it */
  engine: string;
  /** how many records the index holds: one a place, or one a section on a large site */
  records: number;
  /** a record is a place (then records are counted as places) or a whole section */
  byPlace: boolean;
  /** all records lie in one file, worth fetching before it is asked for */
  small: boolean;
  /** the letters of the text; those at place n stand in it about 2ⁿ times */
  letters: string[];
  /** traditional letters with the letter of the text they stand for, pair after pair */
  variants: string;
  terms: Term[];
  /** the letters that sound like a syllable of some term */
  homophones: Record<string, string>;
}

/** One of the site's own terms, with its sound: syllables of pinyin, no tones, a space between. */
export interface Term {
  name: string;
  sound: string;
}

/** A place as the index keeps it. `path` is its page under the base. */
export interface IndexedPlace {
  id: string;
  kind: 'introduction' | 'heading' | 'lead' | 'point';
  path: string;
  section: string;
  title: string;
  text: string;
}

export const factsFormat = 1;
export const factsFile = 'facts.pf_facts';

/** Ends every place in the index, so that no phrase runs from one into the next. Longer than any word of a letter. */
export const placeEnd = 'xplaceend';
