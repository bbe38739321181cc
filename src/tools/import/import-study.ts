import { basename, extname, join, resolve } from 'node:path';
import { underPlain } from '../../command/plain-folder.ts';
import { UserError } from '../../command/user-error.ts';
import type { Settings } from '../../command/settings.ts';
import { pathBelow } from '../../command/files.ts';
import { checkContent } from '../../check/check-content.ts';
import { reservedSlugs } from '../../study/contract/reserved-slugs.ts';
import { pinyinName } from '../../study/pinyin-name.ts';
import { addSection } from './add-section.ts';
import { differencesIn } from './differences.ts';
import { withWholeEnactment } from './broken-enactment.ts';
import type { ImportRequest } from './arguments.ts';
import { withHandwrittenNotes } from './handwritten-notes.ts';
import { mended } from './mended.ts';
import { readFileToImport } from './read/read-file.ts';
import { recognise } from './recognise/recognise.ts';
import { subjectOf } from './subject.ts';
import { summary } from './summary.ts';
import { studyFiles, type Found } from './write/study-files.ts';
import { refuseFull, writeFolder } from './write/write-folder.ts';

/** Where studies lie that have no folder of their own: it is not the project's, so git passes it over. */
const usualFolder = 'studies';

/**
 * Imports a file: as a new study, or as a section of the present one. In: what the user asked for, the settings, the
 * folder from which the user's paths count, and the day. Out: what is to be told.
 * Errors: `UserError`; nothing is written then.
 */
export function importFile(request: ImportRequest, settings: Settings, from: string, day: string): string {
  const path = resolve(from, request.file);
  const read = readFileToImport(path);
  const { document, changes } = mended(withHandwrittenNotes(withWholeEnactment(read)));
  if (request.asSection) {
    const found: Found = { document, changes, outline: recognise(document, true) };
    return addSection(found, settings, path);
  }
  const found: Found = { document, changes, outline: recognise(document) };
  const folder = folderFor(request, settings, from, found, path);
  const below = pathBelow(settings.root, folder);
  const called = below.startsWith('..') ? folder : below;
  refuseFull(folder, called);
  const { files, remarks } = studyFiles(found, basename(path), request.url ?? read.url, day);
  writeFolder(folder, files);
  const problems = checkContent(folder, settings.root);
  const differences = differencesIn(folder, settings.root);
  return summary({
    differences,
    found,
    file: basename(path),
    folder: called,
    within: `${below}/`,
    remarks: [...document.remarks, ...remarks],
    problems,
    root: settings.root,
    files: [...files.keys()],
  });
}

function folderFor(
  request: ImportRequest,
  { root, content }: Settings,
  from: string,
  found: Found,
  path: string,
): string {
  const folder =
    request.folder === undefined
      ? join(root, usualFolder, folderName(found.outline.title, path))
      : underPlain(root, resolve(from, request.folder));
  if (folder === root || folder === content)
    throw new UserError(
      `不能导入到 ${request.folder ?? folder}：换一个新文件夹的名字。加到现在的案例里，用 --section。`,
    );
  return folder;
}

function folderName(title: string[], path: string): string {
  const words = subjectOf(title.join(''));
  return pinyinName(words === '' ? basename(path, extname(path)) : words, new Set(reservedSlugs));
}
