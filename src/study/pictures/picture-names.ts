import { fromSections } from '../contract/pictures.ts';

/** The pictures that places show, each once, in reading order. In: the places' bodies. */
export function pictureNames(bodies: readonly string[]): string[] {
  const found = bodies.flatMap((body) =>
    [...body.matchAll(/<img [^>]*?src="([^"]+)"/g)].map(([, source = '']) => source),
  );
  return [...new Set(found.filter((source) => source.startsWith(fromSections)).map(pictureOf))];
}

/** The name of a picture's file. In: what a place's body says of it, `../pictures/liucheng.png`. */
export const pictureOf = (source: string): string => source.slice(fromSections.length);
