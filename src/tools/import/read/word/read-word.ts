import { inLines, type NewBlock, type ReadDocument } from '../../document.ts';
import { readBlocks } from './body.ts';
import { notesCalled } from './notes.ts';
import { Numbering } from './numbering.ts';
import { openPackage } from './package.ts';
import { meetings, type Met, type Reading } from './reading.ts';
import { paragraphStyles } from './styles.ts';
import { child, parseXml } from './xml.ts';
import { UserError } from '../../../../command/user-error.ts';

/** What is said of each meeting, with its count. */
const said: Record<Met, (count: number) => string> = {
  deleted: (count) => `修订：删去的 ${count} 处没有读入，如同接受了全部修订。`,
  inserted: (count) => `修订：插入的 ${count} 处照正文读入。`,
  comments: (count) => `批注 ${count} 条没有读入。`,
  boxes: (count) => `文本框 ${count} 个：里面的字接在它所在的那一段之后，请看放得对不对。`,
  equations: (count) => `公式 ${count} 处只读入了字符，上下标没有读入，请对照原件。`,
  hidden: (count) => `隐藏的文字 ${count} 处没有读入。`,
  symbols: (count) => `符号字体里的符号 ${count} 个没有读入，请对照原件补上。`,
};

/**
 * Reads a Word file (.docx): automatic numbers as Word shows them, tracked changes as if all were accepted, tables with
 * their merged cells, pictures, footnotes. In: the bytes, the file's name, and how to read a web page that stands in it.
 * Errors: `UserError` for what is no Word file, or is broken.
 */
export function readWord(bytes: Uint8Array, name: string, readChunk: (chunk: Uint8Array) => NewBlock[]): ReadDocument {
  const file = openPackage(bytes, name);
  const body = bodyOf(file.bytes(file.main), name);
  const numbering = new Numbering(file.related('numbering'));
  const reading: Reading = {
    file,
    styleOf: paragraphStyles(file.related('styles')),
    numbering,
    notes: notesCalled(() => reading),
    readChunk,
    fields: [],
    met: Object.fromEntries(meetings.map((one) => [one, 0])) as Record<Met, number>,
  };
  const blocks = readBlocks(body, reading);
  const remarks = meetings.filter((one) => reading.met[one] > 0).map((one) => said[one](reading.met[one]));
  if (numbering.unknown.size > 0)
    remarks.push(`自动编号的样式不认识（${[...numbering.unknown].join('、')}），写成了数字，请对照原件。`);
  const marks = reading.notes.called.map(({ mark }) => mark);
  if (marks.some((mark) => /^[〔注]/u.test(mark)))
    remarks.push(`脚注、尾注 ${marks.length} 条，作原注；号写成${marks[0]}的样子，以免与正文的数字相混。`);
  return { format: 'Word 文件', ...inLines(blocks, reading.notes.called), remarks };
}

function bodyOf(bytes: Uint8Array | undefined, name: string) {
  try {
    const body = bytes && child(parseXml(bytes), 'body');
    if (body) return body;
  } catch {
    // said below
  }
  throw new UserError(`${name} 打不开：文件已损坏。请在 Word 或 WPS 里打开它，另存一份，再导入。`);
}
