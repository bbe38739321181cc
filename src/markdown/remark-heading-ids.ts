import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { headingIds, withoutIds } from '../study/contract/headings.ts';
import { permanentName, permanentNameRule } from '../study/contract/permanent-names.ts';

/**
 * Reads the permanent id at the end of a heading, `## 一是… [#jianzhang]`, takes it out of the text and sets it as the
 * heading's `id`; ids that the place had before, `[#jianzhang #jianzhi]`, go along. `{#id}` would be shorter, but MDX
 * reads braces as an expression. Errors: a heading without such an id, or with one that is no permanent name, fails the
 * file with its position.
 */
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'heading', (heading: Heading) => {
      const last = heading.children.at(-1);
      const ids = last?.type === 'text' ? headingIds(last.value) : undefined;
      if (!ids || last?.type !== 'text') file.fail('标题缺少固定编号：请在标题末尾写上 [#编号]', heading);
      const { id, formerIds } = ids;
      const wrong = [id, ...formerIds].find((one) => !permanentName.test(one));
      if (wrong !== undefined) file.fail(`固定编号“${wrong}”${permanentNameRule}`, heading);
      last.value = withoutIds(last.value);
      // a string: on the way through HTML (Astro's `rehype-raw` for MDX) a list would become one
      const dataFormerIds = formerIds.join(' ');
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id, dataFormerIds } };
    });
  };
}
