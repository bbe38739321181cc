import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Puts the site's base before root-relative links, so that editors write `/shufa/#jianzhang` wherever the site stands.
 * It works on Markdown, before the notes leave the text, so that their links have it too.
 * In: the base, beginning and ending with `/`.
 */
export function remarkBaseLinks({ base }: { base: string }) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if ((node.type === 'link' || node.type === 'definition') && /^\/(?!\/)/.test(node.url)) {
        node.url = base + node.url.slice(1);
      }
    });
  };
}
