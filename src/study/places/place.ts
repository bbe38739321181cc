/** What a place is in the text. */
export type PlaceKind =
  'introduction' | 'part' | 'heading' | 'lead' | 'body' | 'division' | 'point' | 'closing' | 'notes';

/**
 * A place: the unit of the text that is addressed, indexed, searched and quoted. The introduction is one; a section has
 * its heading, its lead (总述: what stands before the first point) or, where it has no points, its body, its points, what
 * closes it (结语), and the source's own notes. A part (第一编) is a heading above those of its sections; a division (第一节) one above those of points.
 */
export interface Place {
  kind: PlaceKind;
  /** permanent, unique over the study */
  id: string;
  /** ids under which it was published before; its page still answers to them */
  formerIds: string[];
  /** the heading's words, or '' where the place has none */
  heading: string;
  /** the heading cut where it may break */
  phrases: string[];
  /** all its words, the heading's too */
  text: string;
  /** its running text as HTML, without its heading */
  body: string;
  /** labels of the notes that it refers to */
  notes: string[];
}

/** Does the place consist of a heading above all others on its page? */
export const isHeadingAlone = (kind: PlaceKind): boolean => kind === 'part' || kind === 'heading';

/** Does the place begin with a heading among those of its section? */
export const hasPointHead = (kind: PlaceKind): boolean => kind === 'point' || kind === 'division';

/** An editor's note (校记). */
export interface Note {
  /** unique over the study */
  label: string;
  /** its number in its section, from 1, in reading order */
  number: number;
  /** inline HTML of the note */
  html: string;
  /** the same as plain text */
  text: string;
}
