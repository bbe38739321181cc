import type { APIRoute } from 'astro';
import { placeLists, type PlaceList } from '../../../reader/volumes/place-lists.ts';
import { theVolumes } from '../../../study/volumes/the-volumes.ts';

/** `/quanwen/weizhi/0.json`, in a study of several volumes: in which of them each place stands. */
export async function getStaticPaths() {
  return placeLists(await theVolumes()).map((places, list) => ({ params: { list: String(list) }, props: { places } }));
}

export const GET: APIRoute<{ places: PlaceList }> = ({ props: { places } }) => new Response(JSON.stringify(places));
