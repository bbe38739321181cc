import { find, generate, parse, type Atrule, type CssNode, type Declaration, type Rule } from 'css-tree';
import { lackedBy } from './browser-compat.ts';
import { styleFeatures } from './style-features.ts';
import { comesWith, supportedBy, isYoung, selectorNeeds, valueNeeds, type Need } from './style-needs.ts';

/** Young CSS that does harm: what is written, where, its path in the data and who lacks it. */
export interface Harm {
  written: string;
  where: string;
  what: string;
}

/** What surrounds a rule: what an outer `@supports` guarantees, and whether it is inside another rule. */
interface Context {
  supported: Need[];
  nested: boolean;
}

/**
 * Finds what is younger than the promise in a stylesheet and does harm. Browsers ignore an unknown property, as its
 * author expects. They ignore an unknown value too, so an older declaration must come before it, or an `@supports`
 * around it. A value with `var()` is not ignored: the property becomes invalid when it is used, and the older
 * declaration is lost. An unknown selector invalidates its whole list, an unknown at-rule everything inside it.
 * Throws if css-tree cannot parse the stylesheet.
 */
export function* youngIn(css: string): Generator<Harm> {
  const stylesheet = parse(css, {
    parseCustomProperty: true,
    onParseError(error) {
      // css-tree does not know `(not (…))` in a media query, but the features are read from its text below
      if (!/@media[^{]*$/.test(css.slice(0, error.offset))) throw error;
    },
  });
  if (stylesheet.type === 'StyleSheet') yield* inside(stylesheet.children, { supported: [], nested: false });
}

function* inside(nodes: Iterable<CssNode>, context: Context): Generator<Harm> {
  for (const node of nodes) {
    if (node.type === 'Rule') yield* inRule(node, context);
    else if (node.type === 'Atrule') yield* inAtRule(node, context);
  }
}

function* inAtRule({ name, prelude, block }: Atrule, context: Context): Generator<Harm> {
  const condition = prelude ? generate(prelude) : '';
  const hasRules = block !== null && find(block, ({ type }) => type === 'Rule') !== null;
  const needs: Need[] = [];
  // losing an at-rule's own descriptors or the start of a transition does no harm; losing rules does
  if (hasRules && name !== 'starting-style') needs.push({ written: `@${name}`, features: styleFeatures.atRule(name) });
  if (name === 'media') {
    for (const [, feature = ''] of condition.matchAll(/\(([a-z-]+)(?=[:)])/g))
      needs.push({ written: feature, features: styleFeatures.mediaFeature(feature) });
    if (/[<>=]/.test(condition)) needs.push({ written: 'a range', features: styleFeatures.mediaRange() });
  }
  if (name === 'container' && condition.includes('style('))
    needs.push({ written: 'style()', features: styleFeatures.styleQuery() });
  yield* harms(needs, `@${name} ${condition}`, context);
  const supported = name === 'supports' && prelude ? supportedBy(prelude) : [];
  if (block) yield* inside(block.children, { ...context, supported: [...context.supported, ...supported] });
}

function* inRule({ prelude, block }: Rule, context: Context): Generator<Harm> {
  const where = generate(prelude);
  if (context.nested)
    yield* harms([{ written: 'a rule in a rule', features: styleFeatures.nesting() }], where, context);
  if (prelude.type === 'SelectorList') {
    const needs = prelude.children.toArray().map((one) => (one.type === 'Selector' ? selectorNeeds(one) : []));
    // without the pseudo-element there is nothing to style
    const classes = needs.flat().filter(({ isElement }) => !isElement);
    yield* harms(classes, where, context);
    const fatal = needs.map((some) => some.filter((need) => !need.forgiven && isLacking(need, context)));
    const kinds = new Set(fatal.map((some) => some.map(({ written }) => written).join()));
    if (kinds.size > 1) yield* harms(fatal.flat(), `the list ${where}`, context);
  }
  const declarations = block.children.toArray().filter((node) => node.type === 'Declaration');
  for (const [at, one] of declarations.entries())
    if (!isHarmless(one, declarations.slice(0, at), context))
      yield* harms(valueNeeds(one), `${where} { ${generate(one)} }`, context);
  yield* inside(block.children, { ...context, nested: true });
}

/** Whether the whole declaration is ignored, or an older one of the same property replaces it. */
function isHarmless({ property, value }: Declaration, before: Declaration[], context: Context): boolean {
  if (isLacking({ written: property, features: styleFeatures.property(property) }, context)) return true;
  if (property.startsWith('--') || find(value, isVar) !== null) return false;
  return before.some(
    (older) =>
      (older.property === property || property.startsWith(`${older.property}-`)) &&
      !valueNeeds(older).some((need) => isLacking(need, context)),
  );
}

const isVar = (node: CssNode): boolean => node.type === 'Function' && node.name === 'var';

const isLacking = (need: Need, { supported }: Context): boolean =>
  isYoung(need) && !supported.some((other) => comesWith(need, other));

function* harms(needs: Need[], where: string, context: Context): Generator<Harm> {
  for (const need of needs) {
    const [feature] = need.features;
    if (feature && isLacking(need, context))
      yield { written: need.written, where, what: `${feature.path}, not in ${lackedBy(feature.compat).join(', ')}` };
  }
}
