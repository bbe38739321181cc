import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { builtPage } from '../support/dist/built-pages.ts';
import { epubcheck } from '../support/dist/java.ts';

const epub = join(settings.out, 'xiazai/quanwen.epub');
const places = placesInHtml(builtPage('/quanwen/').html);

describe('the EPUB', () => {
  test('has no errors or warnings in epubcheck', () => {
    expect(epubcheck(epub)).toContain('0 fatals / 0 errors / 0 warnings');
  });

  test('lists every section and point in its contents, and contains every note', () => {
    const files = unzipSync(readFileSync(epub));
    const nav = strFromU8(files['EPUB/nav.xhtml'] ?? new Uint8Array());
    const titles = places.flatMap(({ kind, title }) => (kind === 'heading' || kind === 'point' ? [title] : []));
    for (const title of titles) expect(nav).toContain(`>${title}</a>`);
    const chapters = Object.entries(files).flatMap(([name, bytes]) =>
      name.endsWith('.xhtml') ? strFromU8(bytes) : [],
    );
    const ids = (pattern: RegExp) => [...chapters.join('').matchAll(pattern)].map(([, label]) => label).toSorted();
    expect(ids(/id="note-([a-z0-9-]+)"/g)).toEqual(ids(/href="#note-([a-z0-9-]+)"/g));
    expect(ids(/id="note-([a-z0-9-]+)"/g).length).toBeGreaterThan(0);
  });
});
