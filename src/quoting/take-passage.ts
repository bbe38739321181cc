import { readersDay, type Reference } from '../citing/reference.ts';
import { isAsBrought } from './brought-words.ts';
import { onPage } from './page-text.ts';
import { addressHere, isCut } from './place-on-page.ts';
import { quotation } from './quotation.ts';
import { sourceWords, type Passage } from './selected-passage.ts';
import { passageAddress } from './text-fragment.ts';

/** What can be taken of a passage, by the names in the page. */
export const taken = {
  /**
   * the passage's address on the page that the reader has open; its place's where a directive would be lost, or would name
   * words that a translator has brought
   */
  address(passage: Passage): string {
    const place = addressHere(passage.place);
    return isCut() || !isAsBrought() ? place : passageAddress(place, onPage(passage));
  },
  /** the quotation with its reference. In: the passage, the whole article's reference */
  quotation(passage: Passage, whole: Reference): string {
    // a translator's heading is none of the source's
    const headings = isAsBrought() ? headingsOf(passage.place) : [];
    const origin = { headings, url: taken.address(passage) };
    return quotation(passage.words, whole, origin, readersDay());
  },
};

/** The headings that a place stands under: its section's, and a point's own. */
function headingsOf(place: Element): string[] {
  const upToHere = [...document.querySelectorAll('[data-place="heading"]')].filter(
    (heading) => heading === place || heading.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const own = place.matches('[data-place="point"]') ? place.querySelector('h2, h3') : null;
  return [upToHere.at(-1), own].filter((heading) => heading != null).map(sourceWords);
}
