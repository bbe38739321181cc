import { isHeadingAlone, type Place } from './places/place.ts';
import type { Section } from './section.ts';

/** The path form of a place's address, `/shufa/jianzhang/`, for apps that cut off what stands behind `#`. */
export interface PathForm {
  /** an id of the place: its own, or one that it had before */
  id: string;
  place: Place;
}

/** The path forms in a section: all its places have them but headings at the top of their page, which has one. */
export function pathFormsOf({ places }: Pick<Section, 'places'>): PathForm[] {
  return places
    .filter(({ kind }) => !isHeadingAlone(kind))
    .flatMap((place) => [place.id, ...place.formerIds].map((id) => ({ id, place })));
}
