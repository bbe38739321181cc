import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { find, html } from 'property-information';
import type { VFile } from 'vfile';
import { componentNames, replacedElements } from '../study/contract/components.ts';
import type { BodyPart } from '../study/compiled-section.ts';
import { publish } from './published.ts';

/**
 * Takes the text out of the file as data, so that a section is no module of the site: a thousand of them cost the bundler
 * five seconds and each a third of a megabyte. Runs last. In: the components that editors may use. Errors: any other, or an
 * expression, fails the file with its position (the content check tells editors first).
 */
export function rehypeBody({ components = componentNames } = {}) {
  return (tree: Root, file: VFile): void => {
    publish(file, { body: partsOf(tree.children, { file, components }) });
    tree.children = [];
  };
}

interface Context {
  file: VFile;
  components: readonly string[];
}

/** `data-aside`, not `data-aside=""`. */
const asShort = { collapseEmptyAttributes: true };

function partsOf(nodes: readonly Nodes[], context: Context): BodyPart[] {
  const parts: BodyPart[] = [];
  for (const part of nodes.flatMap((node) => partsOfNode(node, context))) {
    const last = parts.length - 1;
    if (typeof part === 'string' && typeof parts[last] === 'string') parts[last] += part;
    else parts.push(part);
  }
  return parts;
}

function partsOfNode(node: Nodes, context: Context): BodyPart[] {
  if (node.type.startsWith('mdx')) return [componentFrom(node as unknown as MdxElement, context)];
  if (node.type !== 'element') return [toHtml(node, asShort)];
  const children = partsOf(node.children, context);
  if (replacedElements.includes(node.tagName))
    return [{ element: node.tagName, attributes: attributesOf(node), children }];
  // an empty element is its start tag and, unless it is void, its end tag
  const end = `</${node.tagName}>`;
  const empty = toHtml({ ...node, children: [] }, asShort);
  return empty.endsWith(end) ? [empty.slice(0, -end.length), ...children, end] : [empty];
}

/** A component in MDX: https://github.com/syntax-tree/mdast-util-mdx-jsx#mdxjsxflowelement */
interface MdxElement {
  type: string;
  name?: string | null;
  attributes: { name?: string; value?: unknown }[];
  children: Nodes[];
}

function componentFrom(node: MdxElement, context: Context): BodyPart {
  const { name, attributes = [], children } = node;
  const areWords = attributes.every(({ name: its, value }) => its && (typeof value === 'string' || value === null));
  if (!name || !context.components.includes(name) || !areWords)
    context.file.fail('正文里不能用这个组件或表达式', node as never);
  const words = attributes.map(({ name: its, value }) => [its, value ?? '']);
  return { element: name, attributes: Object.fromEntries(words), children: partsOf(children, context) };
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
