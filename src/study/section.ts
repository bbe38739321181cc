import { hasPointHead, type Note, type Place } from './places/place.ts';

/** A section of the text; the introduction, which stands on the home page, is the one without a heading. */
export interface Section {
  /** its place in the address: `/shufa/` */
  slug: string;
  /** its page, a path under the base */
  page: string;
  /** its name in lists, e.g. 镇街法治政府建设 */
  title: string;
  /** its name where room is scarce, e.g. 镇街 */
  short: string;
  /** the heading in the text's words, '' for the introduction */
  heading: string;
  places: Place[];
  notes: Note[];
}

/** The points of a section in order; a 节 is none. */
export function pointsOf<P extends Pick<Place, 'kind'>>(section: { places: P[] }): P[] {
  return section.places.filter((place) => place.kind === 'point');
}

/** The places of a section that stand below a heading of their own: its points and its 节, in order. */
export function headedPlacesOf<P extends Pick<Place, 'kind'>>(section: { places: P[] }): P[] {
  return section.places.filter(({ kind }) => hasPointHead(kind));
}

/** The address of a place, a path under the base: `shufa/#jianzhang`. */
export const addressOfPlace = ({ page }: Pick<Section, 'page'>, { id }: Pick<Place, 'id'>): string => `${page}#${id}`;
