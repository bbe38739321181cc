import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { find, html } from 'property-information';
import type { VFile } from 'vfile';
import { replacedElements } from '../study/contract/components.ts';
import type { BodyPart } from '../study/compiled-section.ts';
import { publish } from './published.ts';

/**
 * Takes the text out of the file as data, so that a section is no module of the site: a thousand of them cost the bundler
 * five seconds and each a third of a megabyte. Runs last. Errors: a component or an expression fails the file, with its
 * position (the content check tells editors first).
 */
export function rehypeBody() {
  return (tree: Root, file: VFile): void => {
    publish(file, { body: partsOf(tree.children, file) });
    tree.children = [];
  };
}

/** `data-aside`, not `data-aside=""`. */
const asShort = { collapseEmptyAttributes: true };

function partsOf(nodes: readonly Nodes[], file: VFile): BodyPart[] {
  const parts: BodyPart[] = [];
  for (const part of nodes.flatMap((node) => partsOfNode(node, file))) {
    const last = parts.length - 1;
    if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part;
    else parts.push(part);
  }
  return parts;
}

function partsOfNode(node: Nodes, file: VFile): BodyPart[] {
  if (node.type.startsWith('mdx')) file.fail('正文里不能用组件和表达式', node);
  if (node.type !== 'element') return [toHtml(node, asShort)];
  const children = partsOf(node.children, file);
  if (replacedElements.includes(node.tagName))
    return [{ element: node.tagName, attributes: attributesOf(node), children }];
  // an empty element is its start tag and, unless it is void, its end tag
  const end = `</${node.tagName}>`;
  const empty = toHtml({ ...node, children: [] }, asShort);
  return empty.endsWith(end) ? [empty.slice(0, -end.length), ...children, end] : [empty];
}

function attributesOf({ properties }: Element): Record<string, string> {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => value !== null && value !== undefined && value !== false)
      .map(([name, value]) => {
        const { attribute, commaSeparated } = find(html, name);
        return [
          attribute,
          Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : value === true ? '' : String(value),
        ];
      }),
  );
}
