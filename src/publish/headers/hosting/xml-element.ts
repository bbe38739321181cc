/** An element of an XML file: writes itself, each line behind this indent. */
export type Element = (indent: string) => string;

/** An element with attributes and children. Errors: none; what XML reserves in the values is escaped. */
export function element(name: string, attributes: Record<string, string> = {}, children: Element[] = []): Element {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `<${name}${written.join('')}`;
  return (indent) => {
    if (children.length === 0) return `${indent}${start} />`;
    const inside = children.map((child) => child(`${indent}  `));
    return [`${indent}${start}>`, ...inside, `${indent}</${name}>`].join('\n');
  };
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
