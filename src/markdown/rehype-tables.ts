import type { Element, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { mergedCells, type Span } from '../study/contract/merged-cells.ts';
import { textWithoutAsides } from '../study/places/text-without-asides.ts';
import { styleColumns } from './table-columns.ts';

/**
 * Merges the cells of tables that say so (`^^`: with the one above, `>>`: with the one to the left), makes heads of the
 * rows into which the head reaches, and tells the stylesheet what each column holds. Errors: cells that cannot be merged.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (table, index, parent) => {
      if (table.tagName !== 'table') return undefined;
      const rows = rowsOf(table).map(cellsOf);
      const { spans, headRows, wrong } = mergedCells(rows.map(textsOf));
      const [first] = wrong;
      if (first) file.fail('单元格不能这样合并', rows[first.row]?.[first.column]);
      styleColumns(table, rows, spans, headRows);
      table.properties['dataLabel'] = titleAbove(parent, index) ?? `表格：${textsOf(rows[0] ?? []).join('、')}`;
      const merged = rows.map((cells, row) => rowWith(cells, spans[row] ?? [], row < headRows));
      table.children = [part('thead', merged.slice(0, headRows)), part('tbody', merged.slice(headRows))].filter(
        ({ children }) => children.length > 0,
      );
      return SKIP;
    });
  };
}

const titleOfTable = /^(?:附?表|专栏)[\s\d一二三四五六七八九十－—-]/u;

/** The words above a table, 表1 and its name, which are set as its title; undefined where there are none. */
function titleAbove(parent: Parents | undefined, index = 0): string | undefined {
  const above = parent?.children.slice(0, index).findLast((node) => node.type === 'element');
  if (above?.type !== 'element' || above.tagName !== 'p') return undefined;
  const words = textWithoutAsides(above);
  if (!titleOfTable.test(words) || /[。；]/u.test(words)) return undefined;
  above.properties['className'] = ['table-title'];
  return words;
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  visit(table, 'element', (element) => void (element.tagName === 'tr' && rows.push(element)));
  return rows;
}

const textsOf = (cells: Element[]): string[] => cells.map(textWithoutAsides);
const cellsOf = (row: Element): Element[] => row.children.filter((child) => child.type === 'element');

function rowWith(cells: Element[], spans: Span[], isHead: boolean): Element {
  const kept = cells.flatMap((cell, column) => {
    const span = spans[column];
    if (!span) return [];
    cell.tagName = isHead ? 'th' : 'td';
    if (span.rows > 1) cell.properties['rowSpan'] = span.rows;
    if (span.columns > 1) cell.properties['colSpan'] = span.columns;
    return [cell];
  });
  return part('tr', kept);
}

const part = (tagName: string, children: Element[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
