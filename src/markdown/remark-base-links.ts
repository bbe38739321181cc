import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Puts the site's base before root-relative links, so that editors can write `/shufa/#jianzhang` wherever the site stands.
 * It runs before the notes leave the text, so that their links get it too. The base begins and ends with `/`.
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
