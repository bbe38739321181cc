import { wholeText } from '../contract/addresses.ts';
import { oncePerBuild } from '../once-per-build.ts';
import { orderedSections, type Neighbour, type ShownSection } from '../sections.ts';
import { at } from '../site.ts';
import { volumesOf, type Volume } from './volume.ts';

/** A volume of this study. */
export type ShownVolume = Volume<ShownSection>;

/** The volumes of the study; none where the whole text stands on one page. */
export const theVolumes = oncePerBuild(async (): Promise<ShownVolume[]> => volumesOf(await orderedSections()));

/** The volume that a page belongs to: that of its text or of its contents. In: the path of the page, with the base. */
export async function volumeAt(pathname: string): Promise<ShownVolume | undefined> {
  if (!pathname.startsWith(at(wholeText))) return undefined;
  const path = pathname.slice(at().length);
  return (await theVolumes()).find(({ page, contents }) => page === path || contents === path);
}

/** The volumes before and after one, by their texts or by their contents; at the ends what lists all of them. */
export async function volumesBeside(
  { number }: ShownVolume,
  to: 'page' | 'contents',
): Promise<{ previous: Neighbour; next: Neighbour }> {
  const volumes = await theVolumes();
  const all = to === 'page' ? { page: wholeText, phrases: ['各册全文'] } : { page: '#mulu', phrases: ['各册目录'] };
  const neighbour = (volume: ShownVolume | undefined) => (volume ? { page: volume[to], phrases: [volume.name] } : all);
  return { previous: neighbour(volumes[number - 2]), next: neighbour(volumes[number]) };
}
