import { placeListFolder, wholeText } from '../../study/contract/addresses.ts';
import { listOf } from './list-of.ts';

/**
 * The script that leads to the volume with the place that an address asks for: `/quanwen/#jianzhang`, published while the
 * text stood on one page, and `/quanwen/3/#jianzhang`, published while the third volume had it. It stands inline where
 * the text ends, in the pages of divided texts alone. Where nothing is found the reader stays on the page.
 * In: the site's path, how many volumes there are, the number of the page's own, 0 for the page that lists them.
 */
export function leadToVolume(base: string, volumes: number, own: number): string {
  const known = [base + wholeText, placeListFolder, volumes, own].map((one) => JSON.stringify(one)).join();
  return `(${lead.toString()})(${listOf.toString()},${known})`.replace(/\n\s*/g, '');
}

function lead(list: typeof listOf, folder: string, lists: string, volumes: number, own: number): void {
  const look = () => {
    const [, id] = /^#([\w-]+)/.exec(location.hash) || [];
    if (!id || document.getElementById(id)) return;
    fetch(`${folder}${lists}${list(id, volumes)}.json`)
      .then((reply) => reply.json())
      .then((found: Record<string, unknown>) => {
        const volume = found[id];
        if (typeof volume === 'number' && volume !== own)
          location.replace(`${folder}${volume}/${location.search}#${id}`);
      })
      .catch(() => {});
  };
  look();
  addEventListener('hashchange', look);
}
