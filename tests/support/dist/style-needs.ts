import { walk, type CssNode, type Declaration, type FunctionNode, type Selector } from 'css-tree';
import { lackedBy, since, promisedVersions, type Feature } from './browser-compat.ts';
import { styleFeatures } from './style-features.ts';

/** What a browser needs to follow a part of a stylesheet: as written, and the features that it may mean. */
export interface Need {
  written: string;
  features: Feature[];
}

/** Whether every feature that it may mean is younger than the promise. */
export const isYoung = ({ features }: Need): boolean =>
  features.length > 0 && features.every(({ compat }) => lackedBy(compat).length > 0);

/** Whether every promised browser that has `other` has `need` too. */
export function comesWith(need: Need, other: Need): boolean {
  const from = ({ features }: Need, browser: string) =>
    Math.min(...features.map(({ compat }) => since(compat, browser)));
  return (
    other.features.length > 0 &&
    Object.keys(promisedVersions).every((browser) => from(need, browser) <= from(other, browser))
  );
}

/** What the value of a declaration needs, apart from its property. */
export function valueNeeds({ property, value }: Declaration): Need[] {
  const needs: Need[] = [];
  walk(value, (node) => {
    if (node.type === 'Identifier')
      needs.push({ written: node.name, features: styleFeatures.keyword(property, node.name) });
    else if (node.type === 'Dimension')
      needs.push({ written: `1${node.unit}`, features: styleFeatures.unit(node.unit) });
    else if (node.type === 'Function') needs.push(...functionNeeds(property, node));
  });
  return needs;
}

function functionNeeds(property: string, { name, children }: FunctionNode): Need[] {
  const words = children.toArray().map((child) => (child.type === 'Identifier' ? child.name : ''));
  return [
    { written: `${name}()`, features: styleFeatures.valueFunction(property, name) },
    ...(words[0] === 'from' ? [{ written: `${name}(from …)`, features: styleFeatures.relative(name) }] : []),
    ...(words.includes('in') ? [{ written: `${name}(in …)`, features: styleFeatures.interpolated(name) }] : []),
  ];
}

/** What a selector needs. `forgiven` means inside `:is()` or `:where()`, which ignore what they do not know. */
export function selectorNeeds(selector: Selector): (Need & { isElement: boolean; forgiven: boolean })[] {
  const needs: ReturnType<typeof selectorNeeds> = [];
  let forgiving = 0;
  const isForgiving = (node: CssNode) => node.type === 'PseudoClassSelector' && /^(?:is|where)$/.test(node.name);
  walk(selector, {
    enter(node: CssNode) {
      const add = (written: string, features: Feature[], isElement = false) =>
        needs.push({ written, features, isElement, forgiven: forgiving > 0 });
      if (node.type === 'PseudoClassSelector') add(`:${node.name}`, styleFeatures.pseudo(node.name));
      // every browser accepts any `::-webkit-…` as valid (Selectors 4, 3.6)
      if (node.type === 'PseudoElementSelector' && !node.name.startsWith('-webkit-'))
        add(`::${node.name}`, styleFeatures.pseudo(node.name), true);
      if (node.type === 'NestingSelector') add('&', styleFeatures.nesting());
      if (node.type === 'Nth' && node.selector) add('of', styleFeatures.nthOf());
      if (isForgiving(node)) forgiving += 1;
    },
    leave(node: CssNode) {
      if (isForgiving(node)) forgiving -= 1;
    },
  });
  return needs;
}

/** What is supported where the condition of an `@supports` holds. With `not` or `or` nothing is certain. */
export function supportedBy(condition: CssNode): Need[] {
  const supported: Need[] = [];
  let isCertain = true;
  walk(condition, (node) => {
    if (node.type === 'Condition')
      isCertain &&= !node.children.some((child) => child.type === 'Identifier' && /^(?:not|or)$/i.test(child.name));
    else if (node.type === 'SupportsDeclaration') {
      const { property } = node.declaration;
      supported.push(
        { written: property, features: styleFeatures.property(property) },
        ...valueNeeds(node.declaration),
      );
    } else if (node.type === 'FeatureFunction' && node.value.type === 'Selector')
      supported.push(...selectorNeeds(node.value));
  });
  return isCertain ? supported : [];
}
