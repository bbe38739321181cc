import type { AnyNode } from 'acorn';

/** The last name in an expression: `x`, `a.b.x` and `a['x']` are all `x`. */
export function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ChainExpression') return nameOf(node.expression);
  if (node.type !== 'MemberExpression') return undefined;
  return node.computed ? wordOf(node.property) : nameOf(node.property);
}

/** A property's key; none if it is computed, private or a rest element. */
export function keyOf(property: AnyNode): string[] {
  if (!('key' in property) || ('computed' in property && property.computed)) return [];
  const key = nameOf(property.key) ?? wordOf(property.key);
  return key === undefined ? [] : [key];
}

/** The text of a string literal in any kind of quotes. */
export function wordOf(node: AnyNode): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Whether this is an iterator: `m.values()`, `t.matchAll(r)`; but `Object.values(o)` is an array. */
export function isIterator(node: AnyNode): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  return (
    /^(?:values|keys|entries|matchAll)$/.test(nameOf(node.callee) ?? '') && nameOf(node.callee.object) !== 'Object'
  );
}
