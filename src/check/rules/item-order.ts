import { onceASection } from '../content/once-a-section.ts';
import { itemNumbers, writtenNumber, type ItemNumber } from '../copy/item-numbers.ts';
import { ItemRows } from '../copy/item-rows.ts';
import { runningTexts } from '../copy/running-text.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** 一、二、三、, （一）（二）, 一是二是, 第一条第二条 follow one another, through headings and paragraphs. */
export const itemOrder: Rule = ({ sections, isDivided }) => {
  if (!isDivided) return [];
  const rows = new ItemRows();
  return sections.flatMap((section) => {
    const problems: Problem[] = [];
    for (const { depth, items } of itemsIn(section)) {
      const level = depth === 0 ? 2 : depth - 1;
      if (depth > 0) rows.heading(level);
      for (const item of items) {
        const wrong = rows.next(item, item.at === 0 ? level : 2);
        if (!wrong) continue;
        const say = (message: string, cure: string, kind?: string) =>
          problems.push({ ...section.source.at(item.offset, message, cure), ...(kind && { kind }) });
        if (wrong.isNoHeading) {
          const mark = '#'.repeat(2);
          say(
            `“${writtenNumber(item.form, item.number)}”没有写成标题，会成为上一点的正文`,
            `在这一行前面加“${mark} ”，末尾加“ [#编号]”；本来就是正文的，前面加反斜线“\\”。`,
            `no heading ${item.form}`,
          );
          continue;
        }
        const [written, expected] = [item.number, wrong.expected].map((number) => writtenNumber(item.form, number));
        const before =
          wrong.before > 0
            ? `前一个是“${writtenNumber(item.form, wrong.before)}”`
            : `前面没有“${writtenNumber(item.form, 1)}”`;
        const cure = `改成“${expected}”；少了一项的，对照原文补上。`;
        say(`“${written}”的次序不对：${before}`, cure);
      }
    }
    return problems;
  });
};

/** A heading or paragraph with the numbers of items in it, and where these stand in the file. */
interface Numbered {
  /** 0 for a paragraph */
  depth: number;
  items: (ItemNumber & { offset: number })[];
}

/** The headings of a section, and those of its paragraphs that number something. */
const itemsIn = onceASection('items', ({ source, tree }): Numbered[] =>
  (tree ? runningTexts(tree, source.text) : []).flatMap(({ text, depth, isTop, isNote, offsets }) => {
    if (!isTop || isNote) return [];
    const items = itemNumbers(text).map((item) => ({ ...item, offset: offsets[item.at] ?? 0 }));
    return depth > 0 || items.length > 0 ? [{ depth, items }] : [];
  }),
);
