import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shownCharacters } from '../../../../src/publish/faces/characters.ts';
import { cutFaces, type RenamedFile } from '../../../../src/publish/faces/cut-faces.ts';
import { commonFolder, faces } from '../../../../src/publish/faces/faces.ts';
import { missingGlyphs } from '../../../../src/publish/faces/missing-glyphs.ts';
import { pageTree } from '../../../../src/study/places/page-tree.ts';
import { charactersIn } from '../../../../src/tools/fonts/characters-in.ts';

/** 㵲 is in no common face, and the study has one with it; 𠈓 is nowhere. */
const shown = shownCharacters([pageTree('<h1>徇私</h1><p>㵲阳河，𠈓。</p>')]);

/** A site as Astro leaves it, with whole faces, and a study with a face of its own. */
async function cut(
  folder: string,
  content: string,
): Promise<{ css: string; renamed: RenamedFile | undefined; files: string[] }> {
  const assets = join(folder, '_astro');
  mkdirSync(assets, { recursive: true });
  for (const { name } of faces)
    writeFileSync(join(assets, `${name}.whole.woff2`), readFileSync(join(commonFolder, `${name}.woff2`)));
  const css = faces.map(({ name }) => `@font-face{src:url(/_astro/${name}.whole.woff2)}`).join('');
  writeFileSync(join(assets, 'late.old.css'), css);
  const { renamed, cut: done } = cutFaces(folder, shown, content, join(folder, 'cache'));
  await done;
  const files = readdirSync(assets);
  const stylesheet = files.find((file) => file.endsWith('.css')) ?? '';
  return { css: readFileSync(join(assets, stylesheet), 'utf8'), renamed, files };
}

describe('the faces of a study', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faces-'));
  const content = join(folder, 'content');
  let site: Awaited<ReturnType<typeof cut>>;
  beforeAll(async () => {
    mkdirSync(join(content, 'faces'), { recursive: true });
    writeFileSync(join(content, 'faces', 'song-400.woff2'), 'a face');
    writeFileSync(join(content, 'faces', 'song-400.txt'), '㵲㵳\n');
    site = await cut(join(folder, 'one'), content);
  });

  test('hold what it shows, and digits and punctuation, and nothing else', async () => {
    const bold = site.files.find((file) => file.startsWith('site-song-700.')) ?? '';
    const held = await charactersIn(readFileSync(join(folder, 'one', '_astro', bold)));
    expect(['徇', '私', '9', '《'].filter((character) => !held.has(character))).toEqual([]);
    expect(held.size).toBeLessThan(60);
  });

  test('have new names, which the stylesheet knows, and so has it', () => {
    expect(site.files.filter((file) => file.includes('whole') || file.includes('old'))).toEqual([]);
    const [stylesheet = ''] = site.files.filter((file) => file.endsWith('.css'));
    expect(site.renamed).toEqual({ from: 'late.old.css', to: stylesheet });
    for (const { name } of faces)
      expect(site.css).toMatch(new RegExp(`url\\(/_astro/site-${name}\\.[\\w-]{8}\\.woff2\\)`));
  });

  test('are joined by its own face, for the characters that it shows of it', () => {
    expect(site.css).toMatch(/url\(site-song-400-more\.[\w-]{8}\.woff2\)format\("woff2"\);unicode-range:U\+3d72}/);
    expect(site.css.match(/unicode-range/g)).toHaveLength(1);
  });

  test('lack what is in neither face', () => {
    expect(missingGlyphs(shown, content)).toBe('𠈓');
    expect(missingGlyphs(shown, join(folder, 'nowhere'))).toBe('㵲𠈓');
  });
});
