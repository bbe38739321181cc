import { oncePerBuild } from './once-per-build.ts';
import { addressOfPlace } from './section.ts';
import { orderedSections } from './sections.ts';
import type { Place } from './places/place.ts';
import { placeName } from './places/place-names.ts';

/** A place of the text as lists name it and link to it. */
export interface NamedPlace extends Pick<Place, 'id' | 'text'> {
  /** a path under the base: `shufa/#jianzhang` */
  address: string;
  /** slug of its section */
  slug: string;
  /** its section and its own name, outermost first: 述法, 注重建章立制 */
  names: string[];
}

/** Every place of the text in reading order. */
export const namedPlaces = oncePerBuild(async (): Promise<NamedPlace[]> => {
  return (await orderedSections()).flatMap((section) =>
    section.places.map((place) => {
      const names = [section.title, placeName(place)].filter((name) => name !== '');
      return { id: place.id, address: addressOfPlace(section, place), slug: section.slug, names, text: place.text };
    }),
  );
});
