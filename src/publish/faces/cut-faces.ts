import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptOrMade } from '../../command/kept.ts';
import type { ShownCharacters } from './characters.ts';
import { commonCharacters, commonFolder, faces, isUpright, ownCharacters, ownFolder, type Face } from './faces.ts';
import { subset } from './subset.ts';

/** A file that has another name now. */
export interface RenamedFile {
  from: string;
  to: string;
}

/** Where Astro puts what its stylesheets name. */
const assets = '_astro';

/**
 * Gives a built site its faces: of each common face only the characters that the site shows, in one file a weight,
 * because trimmed punctuation needs all punctuation in one font; and beside it the study's own face with rarer ones,
 * which a browser loads where one of them stands. Files have the hash of their bytes in their names, and so has the
 * stylesheet that names them. In: the folder of the built site, what it shows, the editors' folder, and a folder for
 * faces that were cut before. Out: the new name of the stylesheet, for the pages that link to it.
 */
export async function cutFaces(
  folder: string,
  shown: ShownCharacters,
  content: string,
  cache: string,
): Promise<RenamedFile | undefined> {
  const built = readdirSync(join(folder, assets));
  const stylesheet = built.find((file) => /^late\..*\.css$/.test(file));
  if (!stylesheet) return undefined;
  let css = readFileSync(join(folder, assets, stylesheet), 'utf8');
  const common = commonCharacters();
  for (const face of faces) {
    const whole = built.find((file) => file.startsWith(`${face.name}.`) && file.endsWith('.woff2'));
    if (!whole) continue;
    const characters = [...face.needed(shown)].filter((character) => common.has(character)).join('');
    const bytes = await cutOrKept(face, characters, cache);
    css = css.replaceAll(whole, written(folder, `site-${face.name}`, 'woff2', bytes));
    rmSync(join(folder, assets, whole));
    css += ownFace(folder, face, content, shown);
  }
  const name = written(folder, 'late', 'css', Buffer.from(css));
  if (name === stylesheet) return undefined;
  rmSync(join(folder, assets, stylesheet));
  return { from: stylesheet, to: name };
}

/** Cutting takes half a second a face, so what was cut once is kept. */
function cutOrKept(face: Face, characters: string, cache: string): Promise<Buffer> {
  const font = readFileSync(join(commonFolder, `${face.name}.woff2`));
  const key = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 32);
  return keptOrMade(join(cache, `${key}.woff2`), () => subset(font, characters, isUpright(face)));
}

/** The rule for a study's own face; '' where it has none or the site shows none of its characters. */
function ownFace(folder: string, face: Face, content: string, shown: ShownCharacters): string {
  const all = face.shown(shown);
  const characters = [...ownCharacters(content, face)].filter((character) => all.has(character));
  if (characters.length === 0) return '';
  const bytes = readFileSync(join(ownFolder(content), `${face.name}.woff2`));
  const name = written(folder, `site-${face.name}-more`, 'woff2', bytes);
  const range = characters.map((character) => `U+${character.codePointAt(0)?.toString(16)}`).join();
  const weight = face.family === 'Site Hei' && face.weight === 700 ? '600 700' : face.weight;
  return `@font-face{font-family:${face.family};font-weight:${weight};font-display:swap;src:url(${name})format("woff2");unicode-range:${range}}`;
}

/** Writes an asset under a name with the hash of its bytes, and returns the name. */
function written(folder: string, stem: string, ending: string, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  const name = `${stem}.${hash}.${ending}`;
  writeFileSync(join(folder, assets, name), bytes);
  return name;
}
