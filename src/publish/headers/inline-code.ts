import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { eachElement } from '../../study/places/page-tree.ts';
import type { InlineCode } from './policy.ts';

/**
 * The inline code of a built page as hashes, each once, in order.
 * Errors: code in attributes, which no hash can allow.
 */
export function inlineCodeIn(tree: Root): InlineCode {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  let hasManifest = false;
  const read = (element: Element) => {
    refuseCodeInAttributes(element);
    const { tagName, properties, content } = element;
    if (tagName === 'style') styles.add(hashOf(element));
    if (tagName === 'script' && isInlineCode(element)) scripts.add(hashOf(element));
    if (tagName === 'link' && [properties['rel']].flat().includes('manifest')) hasManifest = true;
    if (content) eachElement(content, read); // of a template, for when it is put into the page
  };
  eachElement(tree, read);
  return { scripts: [...scripts], styles: [...styles], hasManifest };
}

const kindsOfCode = new Set(['module', 'text/javascript', 'speculationrules']);

/** Data blocks such as JSON-LD are no code to CSP (https://html.spec.whatwg.org/#data-block), speculation rules are. */
function isInlineCode({ properties: { src, type } }: Element): boolean {
  return src === undefined && (type === undefined || kindsOfCode.has(String(type)));
}

function refuseCodeInAttributes({ tagName, properties }: Element): void {
  for (const name in properties) {
    if (name !== 'style' && !/^on[A-Z]/.test(name)) continue;
    throw new Error(`A built page has <${tagName} ${name.toLowerCase()}=…>: the policy of the site forbids it.`);
  }
}

/** A CSP hash source (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
function hashOf({ children }: Element): string {
  const text = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
