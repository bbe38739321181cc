import { pastedTable } from '../copy/pasted-table.ts';
import { runningTexts } from '../copy/running-text.ts';
import { onceOfEachSection } from '../rule.ts';

/** No paragraph is a table that has not become one. */
export const pastedTables = onceOfEachSection('pastedTables', ({ source, tree }) =>
  tree
    ? runningTexts(tree, source.text).flatMap(({ written, start, depth, isTop }) => {
        const found = isTop && depth === 0 ? pastedTable(written) : undefined;
        return found ? [source.at(start, found.message, found.cure)] : [];
      })
    : [],
);
