import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../content/content.ts';
import type { SectionFile } from '../content/section-file.ts';
import { quotableIn } from '../copy/source-words.ts';
import { mendedText, sectionEdits, type Edit } from './section-edits.ts';

/** Changes in a file that stand close together, for the editor to read. */
export interface Mended {
  file: string;
  line: number;
  /** with a few characters around them, before and after */
  from: string;
  to: string;
  /** the rule of each */
  rules: string[];
}

/** Most often once is enough; what one change lays bare is mended in the next round. */
const mostRounds = 5;

/**
 * Mends in the sections' text what has one cure and nobody has marked as meant. Front matter, ids, links and code stay
 * as they are, and so do line ends and the byte order mark.
 * In: the editors' folder, and the project's folder. Out: each change, in order of files. Errors: the file system's.
 */
export function mendContent(folder: string, root: string): Mended[] {
  const mended: Mended[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const content = readContent(folder, root);
    const quotable = quotableIn(content);
    const changes = content.sections.flatMap((section) => {
      const edits = sectionEdits(section, quotable);
      if (edits.length > 0) write(join(folder, 'sections', nameOf(section)), edits);
      return clusters(edits, section.source.text).map((ones) => told(section, ones));
    });
    mended.push(...changes);
    if (changes.length === 0) break;
  }
  return mended;
}

const nameOf = ({ source }: SectionFile): string => source.file.replace(/^.*\//, '');

function write(path: string, edits: Edit[]): void {
  const text = readFileSync(path, 'utf8');
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  writeFileSync(path, text.slice(0, mark) + mendedText(text.slice(mark), edits));
}

const around = 6;

/** Changes in one line with few characters between them are read together. */
function clusters(edits: Edit[], text: string): Edit[][] {
  const all: Edit[][] = [];
  for (const edit of edits) {
    const last = all.at(-1)?.at(-1);
    const between = last && text.slice(last.end, edit.start);
    if (between !== undefined && between.length <= 2 * around && !/[\r\n]/.test(between)) all.at(-1)?.push(edit);
    else all.push([edit]);
  }
  return all;
}

function told({ source: { text, at } }: SectionFile, edits: Edit[]): Mended {
  const [{ start } = { start: 0 }, { end } = { end: 0 }] = [edits[0], edits.at(-1)];
  const { file, line } = at(start, '', '');
  const before =
    text
      .slice(0, start)
      .split(/[\r\n]/)
      .at(-1)
      ?.slice(-around) ?? '';
  const after =
    text
      .slice(end)
      .split(/[\r\n]/)[0]
      ?.slice(0, around) ?? '';
  const to = mendedText(text, edits).slice(start, text.length === end ? undefined : end - text.length);
  return {
    file,
    line,
    from: before + text.slice(start, end) + after,
    to: before + to + after,
    rules: edits.map(({ rule }) => rule),
  };
}
