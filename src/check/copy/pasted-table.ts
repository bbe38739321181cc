/** A table that was pasted and has not become one. */
export interface PastedTable {
  message: string;
  cure: string;
}

/** Rows that a cure shows; an editor has the others. */
const shownRows = 3;

/**
 * Looks for a table in a paragraph: columns parted by tabs, as Word, Excel and web pages leave them; rows in `|` without
 * the line that makes them a table; rows in ｜. In: the paragraph as it is written. Out: undefined where there is none.
 */
export function pastedTable(written: string): PastedTable | undefined {
  // most paragraphs have nothing that parts columns
  if (!/[\t|｜丨]/u.test(written)) return undefined;
  const lines = written.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (/\S *\t.*\S *\t *\S/.test(written) || (lines.length > 1 && lines.every((line) => /\S *\t *\S/.test(line))))
    return { message: '这几行像是粘贴来的表格', cure: rebuilt(lines.map((line) => line.split('\t'))) };
  const [first = ''] = lines;
  const cells = /^\s*[|｜丨]?(?:[^|｜丨]*[|｜丨]){2,}/u;
  if (!cells.test(first) || !lines.every((line) => /[|｜丨]/u.test(line))) return undefined;
  const rows = lines.filter((line) => !/^[\s|｜丨:：—－-]+$/u.test(line)).map((line) => line.split(/[|｜丨]/u));
  const isHalf = !/[｜丨]/u.test(written);
  return isHalf && rows.length === lines.length
    ? { message: '表格缺了第二行', cure: `在第一行下面加一行：${rule(columns(rows))}` }
    : { message: '这几行像是表格，竖线和横线却不是半角的“|”和“-”', cure: rebuilt(rows) };
}

/** `改成表格` with its first rows. Where cells were merged, rows have fewer: only an editor sees which are which. */
function rebuilt(rows: string[][]): string {
  const count = columns(rows);
  const [head = [], ...body] = rows.map(inner);
  const whole = body.filter((cells) => cells.length === count);
  const shown = [head, ...whole.slice(0, shownRows)].map((cells) => `| ${padded(cells, count).join(' | ')} |`);
  const rest = [
    body.length > shownRows || whole.length < body.length ? '其余各行照此写。' : '',
    whole.length < body.length ? '格数不够的行，有格并入了别的格：并入上面的写“^^”，并入左面的写“>>”。' : '',
  ].join('');
  return ['改成表格，前后各空一行：', shown[0], rule(count), ...shown.slice(1), ...(rest === '' ? [] : [rest])].join(
    '\n',
  );
}

const padded = (cells: string[], count: number): string[] =>
  Array.from({ length: count }, (_, at) => cells[at]?.trim().replaceAll('|', '\\|') ?? '');

const rule = (count: number): string => `|${' --- |'.repeat(count)}`;

const columns = (rows: string[][]): number => Math.max(...rows.map((cells) => inner(cells).length));

/** Cells without the empty ones that bars at the edges make. */
function inner(cells: string[]): string[] {
  const from = cells[0]?.trim() === '' && cells.length > 2 ? 1 : 0;
  const to = cells.at(-1)?.trim() === '' && cells.length > 2 ? -1 : undefined;
  return cells.slice(from, to);
}
