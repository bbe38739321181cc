/**
 * `npm run fonts`: makes faces with the characters of a study that the common ones lack, into its own folder, `faces/`;
 * no other study's faces change. `npm run fonts -- --common` makes the common faces anew, from which every build cuts what
 * its study shows. Both need the network once: the fonts, Noto Serif SC and Noto Sans SC, are too large to be kept here.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../../command/files.ts';
import { runCommand } from '../../command/run-command.ts';
import type { Settings } from '../../command/settings.ts';
import { buildSite } from '../../publish/build/build-site.ts';
import { PageReader } from '../../publish/build/page-reader.ts';
import { asStrings, shownCharacters, type ShownCharacters } from '../../publish/faces/characters.ts';
import { commonCharacters, commonFolder, faces, isUpright, ownFolder, type Face } from '../../publish/faces/faces.ts';
import { shownInSite } from '../../publish/faces/shown-in-site.ts';
import { subset } from '../../publish/faces/subset.ts';
import { charactersIn } from './characters-in.ts';
import { commonSet } from './common-set.ts';
import { noto } from './noto.ts';

await runCommand((settings, { flags }) => (flags['common'] ? makeCommonFaces() : makeOwnFaces(settings)), {
  flags: { common: true },
});

async function makeOwnFaces(settings: Settings): Promise<void> {
  console.log('先生成一遍网站，看这个案例用了哪些字……');
  const out = join(settings.root, '.cache', 'fonts', 'site');
  process.env['PDF'] = 'off'; // for the pages, which read it themselves
  await buildSite({ ...settings, pdf: false, out }, { onlyIfNeeded: true });
  const lacking = charactersLacking(shownIn(out));
  const folder = ownFolder(settings.content);
  rmSync(folder, { recursive: true, force: true });
  if (lacking.length === 0) return console.log('这个案例的字，常用字体里都有，不必另做。');
  sayWhatIsFetched();
  const unknown = new Set<string>();
  for (const { face, characters } of lacking) {
    const font = noto(face);
    const held = await charactersIn(font);
    const made = characters.filter((character) => held.has(character));
    for (const character of characters) if (!held.has(character)) unknown.add(character);
    if (made.length > 0) await writeFace(folder, face, font, made);
  }
  if (existsSync(folder)) console.log('和案例的其他文件一同保存；下次生成网站就用上了。');
  if (unknown.size > 0) console.log(`Noto 字体里也没有这些字，仍由系统的字体显示：${[...unknown].join('')}`);
}

function shownIn(site: string): ShownCharacters {
  const [files, reader] = [pathsBelow(site), new PageReader(site)];
  return shownInSite(
    files,
    files.filter((file) => file.endsWith('.css')).map((file) => readFileSync(join(site, file), 'utf8')),
    (page) => asStrings(shownCharacters([reader.take(page).tree])),
  );
}

function charactersLacking(shown: ShownCharacters): { face: Face; characters: string[] }[] {
  const common = commonCharacters();
  return faces
    .map((face) => ({ face, characters: [...face.shown(shown)].filter((character) => !common.has(character)) }))
    .filter(({ characters }) => characters.length > 0);
}

async function makeCommonFaces(): Promise<void> {
  sayWhatIsFetched();
  let characters = [...commonSet()];
  for (const face of faces) {
    const held = await charactersIn(noto(face));
    characters = characters.filter((character) => held.has(character));
  }
  for (const face of faces) {
    await writeFace(commonFolder, face, noto(face), characters);
    rmSync(join(commonFolder, `${face.name}.txt`)); // all hold the same
  }
  writeFileSync(join(commonFolder, 'characters.txt'), `${inOrder(characters)}\n`);
}

/** Writes a face, and beside it the characters that it holds. */
async function writeFace(folder: string, face: Face, font: Buffer, characters: string[]): Promise<void> {
  const ordered = inOrder(characters);
  const bytes = await subset(font, ordered, isUpright(face));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${face.name}.woff2`), bytes);
  writeFileSync(join(folder, `${face.name}.txt`), `${ordered}\n`);
  console.log(`${join(folder, face.name)}.woff2：${characters.length} 字，${bytes.length} 字节`);
}

function sayWhatIsFetched(): void {
  console.log('需要 Noto 宋体和黑体的全部字形：约 160 MB，从 npm 下载一次，存在 .cache/npm/，以后不再下载。');
}

function inOrder(characters: string[]): string {
  return characters.toSorted((one, other) => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)).join('');
}
