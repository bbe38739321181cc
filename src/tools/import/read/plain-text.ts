import type { Block, ReadDocument } from '../document.ts';

/** Reads plain text: a line is a paragraph, lines with the same number of tabs are a table. */
export function readPlainText(text: string): ReadDocument {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n\f\u2028\u2029]/);
  while (lines.length > 0 && lines.at(-1)?.trim() === '') lines.pop();
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const rows = tableAt(lines, at);
    if (rows.length > 1) {
      blocks.push({
        kind: 'table',
        rows: rows.map((row) => row.split('\t').map((words) => ({ words: words.trim() }))),
        line: at + 1,
      });
      at += rows.length - 1;
    } else {
      const words = (lines[at] ?? '').trim();
      if (words !== '') blocks.push({ kind: 'paragraph', words, line: at + 1 });
    }
  }
  return { format: '文本文件', blocks, notes: [], lines, remarks: [] };
}

/** The lines of a table that begins here: as many tabs in each, and no long words. */
function tableAt(lines: string[], start: number): string[] {
  const columns = columnsIn(lines[start] ?? '');
  let end = start;
  if (columns < 2) return [];
  while (columnsIn(lines[end] ?? '') === columns) end += 1;
  return lines.slice(start, end);
}

function columnsIn(line: string): number {
  const cells = line.split('\t');
  const isRow = cells.length > 1 && cells[0]?.trim() !== '' && cells.every((cell) => cell.length <= 60);
  return isRow && !/^\s*第.{1,8}[编章节条]\t/u.test(line) ? cells.length : 0;
}
