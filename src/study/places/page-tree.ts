import type { Element, Properties, Root } from 'hast';
import { Parser } from 'htmlparser2';
import { find, html as namesOfHtml } from 'property-information';

/**
 * A built page as a tree. Its parser takes the tags as they stand, ten times as fast as one that mends what is missing
 * as browsers do; pages that Astro wrote lack nothing (`tests/dist/page-tree.test.ts` compares both).
 * In: HTML with every tag that is not void closed. Out: its elements and texts, without comments and positions;
 * properties under hast's names, those of several words as lists, all others as strings.
 */
export function pageTree(html: string): Root {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  const parser = new Parser({
    onopentag(tagName, attributes) {
      const element: Element = { type: 'element', tagName, properties: propertiesFrom(attributes), children: [] };
      open.at(-1)?.children.push(element);
      if (tagName === 'template') element.content = { type: 'root', children: [] };
      open.push(element.content ?? element);
    },
    onclosetag() {
      open.pop();
    },
    ontext(value) {
      const siblings = open.at(-1)?.children ?? [];
      const last = siblings.at(-1);
      // entities come by themselves
      if (last?.type === 'text') last.value += value;
      else siblings.push({ type: 'text', value });
    },
  });
  parser.end(html);
  return root;
}

function propertiesFrom(attributes: Record<string, string>): Properties {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(attributes)) {
    const { property, isList } = known.get(name) ?? learn(name);
    properties[property] = isList ? value.split(/\s+/).filter(Boolean) : value;
  }
  return properties;
}

/** The names that were met, by those in HTML. */
const known = new Map<string, { property: string; isList: boolean }>();

function learn(name: string): { property: string; isList: boolean } {
  const { property, spaceSeparated } = find(namesOfHtml, name);
  const names = { property, isList: spaceSeparated };
  known.set(name, names);
  return names;
}

/** Shows every element below a node, in document order: several times as fast as a visitor that keeps the way to each. */
export function eachElement({ children }: Root | Element, look: (element: Element) => void): void {
  for (const child of children) {
    if (child.type !== 'element') continue;
    look(child);
    eachElement(child, look);
  }
}

/** The first element below a node that is wanted, in document order. */
export function firstElement(
  { children }: Root | Element,
  isWanted: (element: Element) => boolean,
): Element | undefined {
  for (const child of children) {
    if (child.type !== 'element') continue;
    const found = isWanted(child) ? child : firstElement(child, isWanted);
    if (found) return found;
  }
  return undefined;
}
