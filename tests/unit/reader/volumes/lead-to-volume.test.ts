import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { leadToVolume } from '../../../../src/reader/volumes/lead-to-volume.ts';
import { listOf } from '../../../../src/reader/volumes/list-of.ts';
import { placeLists } from '../../../../src/reader/volumes/place-lists.ts';
import { study } from '../../../support/unit/study.ts';

const volumes = study.sections.map((section, at) => ({ number: at + 1, sections: [section] })) as unknown as Parameters<
  typeof placeLists
>[0];
const lists = placeLists(volumes);

test('each id of the text is in its list, with its volume: places, notes, their references', () => {
  const volumeOf = (id: string) => lists[listOf(id, lists.length)]?.[id];
  expect(['daoyan', 's', 's-zongshu', 'dian', 'note-zhu', 'noteref-zhu'].map(volumeOf)).toEqual([1, 2, 2, 2, 2, 2]);
});

/** Where the script leads a reader of a page with an id `here`. In: the page's volume, the address. */
async function led(own: number, address: string): Promise<string | undefined> {
  const { hash, search } = new URL(address, 'https://example.org');
  let target: string | undefined;
  runInNewContext(leadToVolume('/repo/', lists.length, own), {
    location: { hash, search, replace: (to: string) => (target = to) },
    document: { getElementById: (id: string) => (id === 'here' ? {} : null) },
    addEventListener: () => {},
    fetch: async (file: string) => ({
      json: async () => lists[Number(/^\/repo\/quanwen\/weizhi\/(\d+)\.json$/.exec(file)?.[1])],
    }),
  });
  await new Promise((resolve) => setTimeout(resolve));
  return target;
}

test.each<[what: string, own: number, address: string, to: string | undefined]>([
  ['an address of the whole text', 0, '/repo/quanwen/#dian', '/repo/quanwen/2/#dian'],
  ['with a search', 0, '/repo/quanwen/?q=x#dian', '/repo/quanwen/2/?q=x#dian'],
  ['with what apps append', 0, '/repo/quanwen/#dian&appinstall=0', '/repo/quanwen/2/#dian'],
  ['a volume that has lost the place', 1, '/repo/quanwen/1/#dian', '/repo/quanwen/2/#dian'],
  ['what is on the page', 1, '/repo/quanwen/1/#here', undefined],
  ['what its own list calls its own', 2, '/repo/quanwen/2/#dian', undefined],
  ['no such place', 0, '/repo/quanwen/#nowhere', undefined],
  ['a name that every object has', 0, '/repo/quanwen/#constructor', undefined],
  ['no place', 0, '/repo/quanwen/', undefined],
])('%s', async (_, own, address, to) => {
  expect(await led(own, address)).toBe(to);
});
