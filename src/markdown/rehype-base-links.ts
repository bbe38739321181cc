import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Puts the site's base before root-relative links, so that editors write `/shufa/#jianzhang` wherever the site stands.
 * In: the base, beginning and ending with `/`.
 */
export function rehypeBaseLinks({ base }: { base: string }) {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      const { href } = element.properties;
      if (element.tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href)) {
        element.properties['href'] = base + href.slice(1);
      }
    });
  };
}
