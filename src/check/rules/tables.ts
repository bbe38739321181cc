import type { Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { mergedCells } from '../../study/contract/merged-cells.ts';
import { offsetOf } from '../content/section-file.ts';
import type { Problem } from '../problem.ts';
import { onceOfEachSection } from '../rule.ts';

const cure = '“^^”并入上面一格，“>>”并入左边一格；不合并的一格写它自己的字，没有字就空着。';

/** Cells that say that they are one with another make a rectangle with it. */
export const tables = onceOfEachSection('tables', ({ source, tree }) => {
  const problems: Problem[] = [];
  if (!tree) return problems;
  visit(tree as Root, 'table', ({ children: rows }: Table) => {
    const { wrong } = mergedCells(rows.map(({ children }) => children.map((cell) => toString(cell))));
    for (const { row, column } of wrong) {
      const cell = rows[row]?.children[column];
      const mark = toString(cell).trim();
      const where = mark === '>>' ? '左边' : '上面';
      const isAtEdge = (mark === '>>' ? column : row) === 0;
      const message = isAtEdge ? `单元格“${mark}”的${where}没有单元格` : `单元格“${mark}”与${where}的合不成一个长方形`;
      problems.push(source.at(cell ? source.text.indexOf(mark, offsetOf(cell)) : 0, message, cure));
    }
  });
  return problems;
});
