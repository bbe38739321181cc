import { orderedSections } from '../sections.ts';
import { placeName } from './place-name.ts';

/** A place of the article as lists name it and link to it. */
export interface NamedPlace {
  id: string;
  /** its address under the base: `shufa/#jianzhang` */
  address: string;
  /** slug of its section */
  slug: string;
  /** its section and its own name, outermost first: 述法, 注重建章立制 */
  names: string[];
  /** the source's words, heading included */
  text: string;
}

/** Every place of the article in reading order. */
export async function namedPlaces(): Promise<NamedPlace[]> {
  return (await orderedSections()).flatMap(({ slug, title, outline }) =>
    outline.map(({ id, kind, heading, text }) => {
      const page = kind === 'introduction' ? '' : `${slug}/`;
      const own = placeName({ kind, heading });
      return { id, address: `${page}#${id}`, slug, names: own ? [title, own] : [title], text };
    }),
  );
}
