import { readersDay, type Reference } from '../cite/reference.ts';
import { isAsBrought } from './brought-words.ts';
import { reportText, type FaultReport } from './fault-report.ts';
import { onPage } from './page-text.ts';
import { addressHere, isCut } from './place-on-page.ts';
import { quotation } from './quotation.ts';
import { sourceWords, type Passage } from './selected-passage.ts';
import { passageAddress } from './text-fragment.ts';

/** What can be taken from a passage, by the names in the page. */
export const taken = {
  /**
   * the passage's address on the open page; its place's where a text directive would be cut off, or would name a
   * translator's words
   */
  address(passage: Passage): string {
    const place = addressHere(passage.place);
    return isCut() || !isAsBrought() ? place : passageAddress(place, onPage(passage));
  },
  /** the quotation with its reference, made from that of the whole text */
  quotation(passage: Passage, whole: Reference): string {
    // a translated heading is not the source's
    const headings = isAsBrought() ? headingsOf(passage.place) : [];
    const origin = { headings, url: taken.address(passage) };
    return quotation(passage.words, whole, origin, readersDay());
  },
  /** the report of a mistake, for readers whose mail program does not open */
  report(passage: Passage, whole: Reference): string {
    return reportText(faultIn(passage, whole));
  },
};

/** Is it the name of something that can be taken? */
export const isTaken = (name: string | undefined): name is keyof typeof taken =>
  name !== undefined && Object.hasOwn(taken, name);

/** A passage as a reader reports it. */
export const faultIn = (passage: Passage, { site, edition }: Reference): FaultReport => ({
  words: passage.words,
  url: addressHere(passage.place),
  site,
  edition,
});

/** The headings that a place stands under: its section's, and a point's own. */
function headingsOf(place: Element): string[] {
  const upToHere = [...document.querySelectorAll('[data-place="heading"]')].filter(
    (heading) => heading === place || heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const own = place.matches('[data-place="point"]') ? place.querySelector('h2, h3') : null;
  return [upToHere.at(-1), own].filter((heading) => heading != null).map(sourceWords);
}
