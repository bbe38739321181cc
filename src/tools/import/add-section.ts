import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDocument, YAMLSeq } from 'yaml';
import { pathBelow } from '../../command/files.ts';
import { UserError } from '../../command/user-error.ts';
import type { Settings } from '../../command/settings.ts';
import { checkContent } from '../../check/check-content.ts';
import { readContent } from '../../check/content/content.ts';
import { partsOfAddress } from '../../study/contract/published-addresses.ts';
import { reservedSlugs } from '../../study/contract/reserved-slugs.ts';
import { sectionFiles } from '../../study/contract/section-names.ts';
import { slugOfPage } from '../../study/contract/addresses.ts';
import { differencesIn } from './differences.ts';
import { summary } from './summary.ts';
import { Names } from './write/names.ts';
import { studyPictures } from './write/pictures.ts';
import { leftOutLines, sectionTexts, type Found } from './write/study-files.ts';

/**
 * Adds a text to the present study as a section after the last one; its attachments follow as sections of their own.
 * Its lines go to the end of `source.txt`, if the study has one. Out: what is to be told. Errors: `UserError` for a text
 * without a title, and for a study that has no sections.
 */
export function addSection(found: Found, { content, root }: Settings, path: string): string {
  const below = pathBelow(root, content);
  const called = below.startsWith('..') ? content : below;
  const { document, outline } = found;
  if (outline.title.length === 0) throw new UserError(`没有认出这一节的标题：请在文件的第一行写上标题，再导入。`);
  const last = sectionFiles(content).at(-1);
  if (!last) throw new UserError(`${called} 里还没有小节：不加 --section，先导入成一个新的案例。`);
  if (outline.sections.length === 0) throw new UserError('这里没有可以成为一节的文字。');
  const taken = existsSync(join(content, 'pictures')) ? readdirSync(join(content, 'pictures')) : [];
  const pictures = studyPictures(document.blocks, new Set(taken));
  const written = { names: new Names(namesIn(content, root)), pictureName: pictures.nameOf, notes: document.notes };
  const files = new Map<string, string | Uint8Array>([
    ...sectionTexts({ ...outline, title: [] }, Number(last.number) + 1, last.number.length, written),
    ...[...pictures.files].map(([name, bytes]) => [`pictures/${name}`, bytes] as const),
  ]);
  for (const [name, text] of files) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text, { flag: 'wx' });
  }
  const sourceStart = addSource(join(content, 'source.txt'), document.lines);
  if (sourceStart) addLeftOut(join(content, 'case.yaml'), leftOutLines(outline, document.lines));
  const problems = checkContent(content, root);
  return summary({
    differences: differencesIn(content, root),
    found,
    file: basename(path),
    folder: called,
    within: `${below}/`,
    remarks: [...document.remarks, ...pictures.remarks],
    problems,
    root,
    files: [...files.keys()],
  });
}

/** Names that nothing new may have: those in use, and those that were published once. */
function namesIn(content: string, root: string): string[] {
  const { ids, publishedFile } = readContent(content, root);
  const { addresses = [], redirects = [] } = publishedFile?.published ?? {};
  const published = [...addresses.map(({ address }) => address), ...redirects.map(({ from }) => from)]
    .map(partsOfAddress)
    .flatMap(({ page, id }) => [slugOfPage(page.slice(1)), id]);
  return [...reservedSlugs, ...ids.positions.keys(), ...published];
}

/** Out: was there a source to add to? */
function addSource(file: string, lines: string[]): boolean {
  if (!existsSync(file)) return false;
  const before = readFileSync(file, 'utf8');
  appendFileSync(file, `${before === '' || before.endsWith('\n') ? '' : '\n'}${lines.join('\n')}\n`);
  return true;
}

function addLeftOut(file: string, lines: string[]): void {
  if (lines.length === 0) return;
  const document = parseDocument(readFileSync(file, 'utf8'));
  const before = document.get('leftOut');
  if (before instanceof YAMLSeq) for (const line of lines) before.add(line);
  else document.set('leftOut', lines);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
}
