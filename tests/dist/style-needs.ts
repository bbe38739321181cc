import { walk, type CssNode, type Declaration, type FunctionNode, type Selector } from 'css-tree';
import { lackedBy, since, promisedVersions, type Feature } from './browser-compat.ts';
import { styleFeatures as know } from './style-features.ts';

/** Something that a browser must have to follow a part of a sheet: as it is written, and what it may mean. */
export interface Need {
  written: string;
  meant: Feature[];
}

/** Is everything that it may mean younger than the promise? */
export const isYoung = ({ meant }: Need): boolean =>
  meant.length > 0 && meant.every(({ compat }) => lackedBy(compat).length > 0);

/** Has every browser of the promise that has the one the other too? */
export function comesWith(need: Need, given: Need): boolean {
  const from = ({ meant }: Need, browser: string) => Math.min(...meant.map(({ compat }) => since(compat, browser)));
  return (
    given.meant.length > 0 &&
    Object.keys(promisedVersions).every((browser) => from(need, browser) <= from(given, browser))
  );
}

/** What the value of a declaration needs, whatever one thinks of the property. */
export function valueNeeds({ property, value }: Declaration): Need[] {
  const needs: Need[] = [];
  walk(value, (node) => {
    if (node.type === 'Identifier') needs.push({ written: node.name, meant: know.keyword(property, node.name) });
    else if (node.type === 'Dimension') needs.push({ written: `1${node.unit}`, meant: know.unit(node.unit) });
    else if (node.type === 'Function') needs.push(...functionNeeds(property, node));
  });
  return needs;
}

function functionNeeds(property: string, { name, children }: FunctionNode): Need[] {
  const words = children.toArray().map((child) => (child.type === 'Identifier' ? child.name : ''));
  return [
    { written: `${name}()`, meant: know.called(property, name) },
    ...(words[0] === 'from' ? [{ written: `${name}(from …)`, meant: know.relative(name) }] : []),
    ...(words.includes('in') ? [{ written: `${name}(in …)`, meant: know.interpolated(name) }] : []),
  ];
}

/** Needs of a selector. `forgiven`: it stands in `:is()` or `:where()`, which pass over what they do not know. */
export function selectorNeeds(selector: Selector): (Need & { isElement: boolean; forgiven: boolean })[] {
  const needs: ReturnType<typeof selectorNeeds> = [];
  let forgiving = 0;
  const isForgiving = (node: CssNode) => node.type === 'PseudoClassSelector' && /^(?:is|where)$/.test(node.name);
  walk(selector, {
    enter(node: CssNode) {
      const add = (written: string, meant: Feature[], isElement = false) =>
        needs.push({ written, meant, isElement, forgiven: forgiving > 0 });
      if (node.type === 'PseudoClassSelector') add(`:${node.name}`, know.pseudo(node.name));
      // every browser takes any `::-webkit-…` for valid (Selectors 4, 3.6)
      if (node.type === 'PseudoElementSelector' && !node.name.startsWith('-webkit-'))
        add(`::${node.name}`, know.pseudo(node.name), true);
      if (node.type === 'NestingSelector') add('&', know.nesting());
      if (node.type === 'Nth' && node.selector) add('of', know.nthOf());
      if (isForgiving(node)) forgiving += 1;
    },
    leave(node: CssNode) {
      if (isForgiving(node)) forgiving -= 1;
    },
  });
  return needs;
}

/** What is given where the condition of an `@supports` holds. One with `not` or `or` gives nothing for sure. */
export function givenBy(condition: CssNode): Need[] {
  const given: Need[] = [];
  let isSure = true;
  walk(condition, (node) => {
    if (node.type === 'Condition')
      isSure &&= !node.children.some((child) => child.type === 'Identifier' && /^(?:not|or)$/i.test(child.name));
    else if (node.type === 'SupportsDeclaration') {
      const { property } = node.declaration;
      given.push({ written: property, meant: know.property(property) }, ...valueNeeds(node.declaration));
    } else if (node.type === 'FeatureFunction' && node.value.type === 'Selector')
      given.push(...selectorNeeds(node.value));
  });
  return isSure ? given : [];
}
