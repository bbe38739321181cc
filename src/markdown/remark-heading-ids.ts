import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from 'unist-util-visit';

/** What a permanent id looks like: lower-case ASCII, so that an address survives mail, print and dictation. */
export const permanentId = /^[a-z][a-z0-9-]*$/;

const marker = /\s*\[#([^\]\s]*)\]\s*$/;

/**
 * Reads the permanent id at the end of a heading, `## 一是… [#jianzhang]`, takes it out of the text and sets it as
 * the heading's `id`. `{#id}` would be shorter, but MDX reads braces as an expression.
 * Errors: a heading without such an id, or with one that is not `permanentId`, fails the file with its position.
 */
export function remarkHeadingIds() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'heading', (heading: Heading) => {
      const last = heading.children.at(-1);
      const found = last?.type === 'text' ? marker.exec(last.value) : null;
      if (!found || last?.type !== 'text') file.fail('标题缺少固定编号：请在标题末尾写上 [#编号]', heading);
      const id = found[1] ?? '';
      if (!permanentId.test(id)) file.fail(`固定编号“${id}”只能用小写字母、数字和连字符，以字母开头`, heading);
      last.value = last.value.slice(0, found.index);
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
    });
  };
}
