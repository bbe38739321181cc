import type { Element } from 'hast';
import { pictureOf } from '../../../study/pictures/picture-names.ts';

/** Where the pictures of the text lie in the book, from its documents. */
export const bookFolder = 'pictures/';

/** Lets a picture of the text be the one in the book. */
export function toBook({ properties }: Element): void {
  properties['src'] = bookFolder + pictureOf(String(properties['src']));
  delete properties['dataPicture'];
}
