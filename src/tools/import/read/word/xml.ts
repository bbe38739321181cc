import { SaxesParser } from 'saxes';

/**
 * An element. Names are without prefixes, because programs choose those freely; attributes that point to other parts of
 * the file begin with `r:`.
 */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (Element | string)[];
}

const isRelationship = (uri: string): boolean => /\/officeDocument\/(?:2006\/)?relationships$/.test(uri);

/** Parses XML. Out: its root. Errors: for XML that is not well-formed. */
export function parseXml(bytes: Uint8Array): Element {
  const root: Element = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, attributes }) => {
    const named = Object.values(attributes).map(
      ({ local: name, uri, value }) => [isRelationship(uri) ? `r:${name}` : name, value] as const,
    );
    const element: Element = { name: local, attributes: new Map(named), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => void open.at(-1)?.children.push(text));
  parser.on('cdata', (text) => void open.at(-1)?.children.push(text));
  parser.write(new TextDecoder(isUtf16(bytes) ? 'utf-16le' : 'utf-8').decode(bytes)).close();
  return elementsOf(root)[0] ?? root;
}

const isUtf16 = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xfe;

export const elementsOf = ({ children }: Element): Element[] => children.filter((child) => typeof child !== 'string');

/** The first child of a name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element && elementsOf(element).find((one) => one.name === name);
}

export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element ? elementsOf(element).filter((one) => one.name === name) : [];
}

/** The first element of a name, however deep. */
export function find(element: Element, name: string): Element | undefined {
  for (const one of elementsOf(element)) {
    const found = one.name === name ? one : find(one, name);
    if (found) return found;
  }
  return undefined;
}

/** The `val` of a child, as most settings of Word are written; '' where the child has none. */
export function setting(element: Element | undefined, name: string): string | undefined {
  const found = child(element, name);
  return found && (found.attributes.get('val') ?? '');
}

/** Is a setting on? It is when it stands there without a value. */
export function isOn(element: Element | undefined, name: string): boolean {
  const value = setting(element, name);
  return value !== undefined && !['0', 'false', 'off', 'none'].includes(value);
}

export function textOf(element: Element): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textOf(one))).join('');
}
