import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { foliateServer, readInFoliate } from '../support/browser/foliate.ts';
import type { LocalServer } from '../support/browser/local-server.ts';
import { openSite, type OpenSite } from '../support/browser/site.ts';

const { places } = JSON.parse(readFileSync(join(settings.out, 'xiazai/quanwen.json'), 'utf8')) as {
  places: { heading: string; notesAt: { label: string; number: number; text: string }[] }[];
};
let site: OpenSite;
let reader: LocalServer;
let read: Awaited<ReturnType<typeof readInFoliate>>;
beforeAll(async () => {
  site = await openSite();
  reader = await foliateServer(join(settings.out, 'xiazai/quanwen.epub'));
  read = await readInFoliate(await site.browser.newPage(), reader.url);
});
afterAll(async () => {
  reader.close();
  await site.close();
});

test('a reader of e-books shows every note over the page, and its list of notes stays', () => {
  const notes = places.flatMap(({ notesAt }) => notesAt);
  expect(notes.length).toBeGreaterThan(0);
  expect(read.notes).toEqual(
    notes.map(({ label, number, text }) => {
      const words = `〔${number}〕${text}`;
      return { id: `note-${label}`, type: 'footnote', shown: words, listed: words };
    }),
  );
});

test('it lists every section and point, and shows a cover', () => {
  const headings = places.flatMap(({ heading }) => (heading ? [heading] : []));
  expect(read.contents).toEqual(['题名', '导言', ...headings, '来源与凡例']);
  expect(read.hasCover).toBe(true);
});
