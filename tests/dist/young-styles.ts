import { find, generate, parse, type Atrule, type CssNode, type Declaration, type Rule } from 'css-tree';
import { lackedBy } from './browser-compat.ts';
import { styleFeatures as know } from './style-features.ts';
import { comesWith, givenBy, isYoung, selectorNeeds, valueNeeds, type Need } from './style-needs.ts';

/** Something young in a sheet that does harm: what is written, where, what it is in the data and who lacks it. */
export interface Harm {
  written: string;
  where: string;
  what: string;
}

/** Where one is in a sheet: what an `@supports` around has made sure of, and whether inside another rule. */
interface Place {
  given: Need[];
  nested: boolean;
}

/**
 * What in a sheet is younger than the promise and does harm. A property that is not known is ignored, which is what
 * whoever writes it counts on. A value is ignored too: then an older declaration must stand before it, or an
 * `@supports` around it. With `var()` inside nothing is ignored: the property becomes invalid when it is used, and what
 * stands before it is lost. An unknown selector takes its whole list with it, an unknown at-rule all that is in it.
 * Errors: css-tree does not understand the sheet.
 */
export function* youngIn(css: string): Generator<Harm> {
  const sheet = parse(css, {
    parseCustomProperty: true,
    onParseError(error) {
      // it knows no `(not (…))` in a media query, whose features are read from its text below
      if (!/@media[^{]*$/.test(css.slice(0, error.offset))) throw error;
    },
  });
  if (sheet.type === 'StyleSheet') yield* inside(sheet.children, { given: [], nested: false });
}

function* inside(nodes: Iterable<CssNode>, place: Place): Generator<Harm> {
  for (const node of nodes) {
    if (node.type === 'Rule') yield* inRule(node, place);
    else if (node.type === 'Atrule') yield* inAtRule(node, place);
  }
}

function* inAtRule({ name, prelude, block }: Atrule, place: Place): Generator<Harm> {
  const condition = prelude ? generate(prelude) : '';
  const hasRules = block !== null && find(block, ({ type }) => type === 'Rule') !== null;
  const asked: Need[] = [];
  // what an at-rule says of itself goes with it, and where a transition starts is beauty; but lost rules are lost
  if (hasRules && name !== 'starting-style') asked.push({ written: `@${name}`, meant: know.atRule(name) });
  if (name === 'media') {
    for (const [, feature = ''] of condition.matchAll(/\(([a-z-]+)(?=[:)])/g))
      asked.push({ written: feature, meant: know.mediaFeature(feature) });
    if (/[<>=]/.test(condition)) asked.push({ written: 'a range', meant: know.mediaRange() });
  }
  if (name === 'container' && condition.includes('style('))
    asked.push({ written: 'style()', meant: know.styleQuery() });
  yield* harms(asked, `@${name} ${condition}`, place);
  const given = name === 'supports' && prelude ? givenBy(prelude) : [];
  if (block) yield* inside(block.children, { ...place, given: [...place.given, ...given] });
}

function* inRule({ prelude, block }: Rule, place: Place): Generator<Harm> {
  const where = generate(prelude);
  if (place.nested) yield* harms([{ written: 'a rule in a rule', meant: know.nesting() }], where, place);
  if (prelude.type === 'SelectorList') {
    const needs = prelude.children.toArray().map((one) => (one.type === 'Selector' ? selectorNeeds(one) : []));
    // what a pseudo-element shows is not there without it
    const classes = needs.flat().filter(({ isElement }) => !isElement);
    yield* harms(classes, where, place);
    const fatal = needs.map((some) => some.filter((need) => !need.forgiven && isLacking(need, place)));
    const kinds = new Set(fatal.map((some) => some.map(({ written }) => written).join()));
    if (kinds.size > 1) yield* harms(fatal.flat(), `the list ${where}`, place);
  }
  const declarations = block.children.toArray().filter((node) => node.type === 'Declaration');
  for (const [at, one] of declarations.entries())
    if (!isHarmless(one, declarations.slice(0, at), place))
      yield* harms(valueNeeds(one), `${where} { ${generate(one)} }`, place);
  yield* inside(block.children, { ...place, nested: true });
}

/** Is the whole declaration ignored, or does an older one of the same property stand in for it? */
function isHarmless({ property, value }: Declaration, before: Declaration[], place: Place): boolean {
  if (isLacking({ written: property, meant: know.property(property) }, place)) return true;
  if (property.startsWith('--') || find(value, isVar) !== null) return false;
  return before.some(
    (older) =>
      (older.property === property || property.startsWith(`${older.property}-`)) &&
      !valueNeeds(older).some((need) => isLacking(need, place)),
  );
}

const isVar = (node: CssNode): boolean => node.type === 'Function' && node.name === 'var';

const isLacking = (need: Need, { given }: Place): boolean =>
  isYoung(need) && !given.some((other) => comesWith(need, other));

function* harms(needs: Need[], where: string, place: Place): Generator<Harm> {
  for (const need of needs) {
    const [meant] = need.meant;
    if (meant && isLacking(need, place))
      yield { written: need.written, where, what: `${meant.path}, not in ${lackedBy(meant.compat).join(', ')}` };
  }
}
