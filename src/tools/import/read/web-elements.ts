import type { Element, Root, RootContent } from 'hast';

/** An element's attribute as words; '' where it has none. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : typeof value === 'string' || typeof value === 'number'
      ? String(value)
      : '';
}

export function elementsIn(parent: Element | Root): Element[] {
  const children: Root['children'] = parent.children;
  return children.filter((child) => child.type === 'element');
}

/** All elements of a tree, in order. */
export function* everyElement(tree: Element | Root): Generator<Element> {
  for (const element of elementsIn(tree)) {
    yield element;
    yield* everyElement(element);
  }
}

/** The words in a node as a browser would show them in one line. */
export function wordsIn(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'root' && (node.type !== 'element' || isUnseen(node))) return '';
  const children: Root['children'] = node.children;
  return children.map(wordsIn).join('');
}

const unseen = new Set(['script', 'style', 'noscript', 'template', 'head', 'iframe', 'svg', 'button', 'select', 'textarea', 'input', 'audio', 'video', 'object', 'rt', 'rp']); // prettier-ignore

/** Is an element not shown, as far as its own attributes say? */
export function isUnseen(element: Element): boolean {
  const style = attribute(element, 'style').replace(/\s/g, '');
  return unseen.has(element.tagName) || 'hidden' in element.properties || /display:none/i.test(style);
}
