import { noteId, noteReferenceId } from '../../study/contract/made-ids.ts';
import type { Section } from '../../study/section.ts';
import type { Volume } from '../../study/volumes/volume.ts';
import { listOf } from './list-of.ts';

/** The number of the volume that holds an id of the text. */
export type PlaceList = Record<string, number>;

type WithIds = Pick<Section, 'places' | 'notes'>;

/**
 * In which volume each id of the text stands, of places, notes and whatever else can be linked to: as many lists as
 * there are volumes, so that a reader who asks for one place fetches some ten kilobytes. `listOf` says which has an id.
 */
export function placeLists(volumes: readonly Volume<WithIds>[]): PlaceList[] {
  const lists: PlaceList[] = volumes.map(() => ({}));
  for (const { number, sections } of volumes)
    for (const id of sections.flatMap(idsIn)) (lists[listOf(id, lists.length)] as PlaceList)[id] = number;
  return lists;
}

function idsIn({ places, notes }: WithIds): string[] {
  return [
    ...places.flatMap(({ id, formerIds, body }) => [id, ...formerIds, ...idsInBody(body)]),
    ...notes.flatMap(({ label }) => [noteId(label), noteReferenceId(label)]),
  ];
}

const idsInBody = (body: string): string[] => [...body.matchAll(/\sid="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
