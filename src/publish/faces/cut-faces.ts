import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownCharacters } from './characters.ts';
import { cutInThreads, cutOf } from './cut-face.ts';
import type { Cut } from './cut-thread.ts';
import { commonCharacters, faces, ownCharacters, ownFolder, type Face } from './faces.ts';

/** A file that has another name now. */
export interface RenamedFile {
  from: string;
  to: string;
}

/** Where Astro puts what its stylesheets name. */
const assets = '_astro';

/** The faces of a site that is being built. */
export interface SiteFaces {
  /** the new name of the stylesheet, for the pages that link to it */
  renamed: RenamedFile | undefined;
  /** resolves when every face is there; its error is that of a thread */
  cut: Promise<void>;
}

/**
 * Gives a built site its faces: of each common face only the characters that the site shows, in one file a weight,
 * because trimmed punctuation needs all punctuation in one font; and beside it the study's own face with rarer ones,
 * which a browser loads where one of them stands. Files have a hash of all that decides their bytes in their names, and so
 * has the stylesheet that names them: it is there at once, and what was not cut before is cut beside what follows.
 * In: the folder of the built site, what it shows, the editors' folder, and a folder for faces that were cut before.
 */
export function cutFaces(folder: string, shown: ShownCharacters, content: string, cache: string): SiteFaces {
  const built = readdirSync(join(folder, assets));
  const stylesheet = built.find((file) => /^late\..*\.css$/.test(file));
  if (!stylesheet) return { renamed: undefined, cut: Promise.resolve() };
  let css = readFileSync(join(folder, assets, stylesheet), 'utf8');
  const common = commonCharacters();
  const cuts: { name: string; cut: Cut }[] = [];
  for (const face of faces) {
    const whole = built.find((file) => file.startsWith(`${face.name}.`) && file.endsWith('.woff2'));
    if (!whole) continue;
    const characters = [...face.needed(shown)].filter((character) => common.has(character)).join('');
    const one = cutOf(face, characters, cache);
    cuts.push(one);
    css = css.replaceAll(whole, one.name);
    rmSync(join(folder, assets, whole));
    css += ownFace(folder, face, content, shown);
  }
  const cut = cutInThreads(cuts.map((one) => one.cut)).then(() => {
    for (const { name, cut: made } of cuts) copyFileSync(made.to, join(folder, assets, name));
  });
  cut.catch(() => undefined); // whoever awaits it has its error
  const name = written(folder, 'late', 'css', Buffer.from(css));
  if (name === stylesheet) return { renamed: undefined, cut };
  rmSync(join(folder, assets, stylesheet));
  return { renamed: { from: stylesheet, to: name }, cut };
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
