import { branchOf, childrenOf, type Branch, type Feature } from './browser-compat.ts';

/**
 * Looks up the words of a stylesheet in the data. Each function returns all features that the word may mean there, or
 * none if the data do not list it.
 */
export const styleFeatures = {
  property: (name: string): Feature[] => at('css.properties', name),
  atRule: (name: string): Feature[] => at('css.at-rules', name),
  pseudo: (name: string): Feature[] => at('css.selectors', name),
  nesting: (): Feature[] => at('css.selectors', 'nesting'),
  nthOf: (): Feature[] => at('css.selectors.nth-child', 'of_syntax'),
  /** `min-width`, `scripting` */
  mediaFeature: (name: string): Feature[] => at('css.at-rules.media', name.replace(/^(?:min|max)-/, '')),
  mediaRange: (): Feature[] => at('css.at-rules.media', 'range_syntax'),
  styleQuery: (): Feature[] => at('css.at-rules.container', 'style_queries_for_custom_properties'),

  /** a word in the value of a property, such as `balance`; system colours are the same everywhere */
  keyword: (property: string, word: string): Feature[] => [
    ...at('css.properties', property, word),
    ...at('css.types.color.system-color', word.toLowerCase()),
  ],
  /** `light-dark`, `round`, `anchor` */
  valueFunction: (property: string, name: string): Feature[] => {
    const own = [...at('css.properties', property, name), ...at('css.types', name)];
    return own.length > 0 ? own : (types().get(name) ?? []);
  },
  /** a colour derived from another, `rgb(from …)` */
  relative: (colour: string): Feature[] => at('css.types.color', colour, 'relative_syntax'),
  /** a gradient with `in oklch` */
  interpolated: (gradient: string): Feature[] => at('css.types.gradient', gradient, 'interpolation_color_space'),
  /** `dvh`, `rlh` */
  unit: (name: string): Feature[] => {
    const unit = name.toLowerCase();
    const families: [RegExp, string][] = [
      [/^d(?:vw|vh|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_dynamic'],
      [/^l(?:vw|vh|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_large'],
      [/^s(?:vw|vh|vi|vb|vmin|vmax)$/, 'viewport_percentage_units_small'],
      [/^cq(?:w|h|i|b|min|max)$/, 'container_query_length_units'],
    ];
    return at('css.types.length', families.find(([pattern]) => pattern.test(unit))?.[1] ?? unit);
  },
};

/** The feature at the end of a path, if the data have it. */
function at(root: string, ...names: string[]): Feature[] {
  let branch: Branch | undefined = branchOf(root);
  for (const name of names) branch = branch && Object.hasOwn(branch, name) ? (branch[name] as Branch) : undefined;
  return branch?.__compat ? [{ path: [root, ...names].join('.'), compat: branch.__compat }] : [];
}

let typesByName: Map<string, Feature[]> | undefined;

/** All value types and functions by name, wherever the data list them. */
function types(): Map<string, Feature[]> {
  if (typesByName) return typesByName;
  typesByName = new Map();
  const gather = (path: string, branch: Branch, into: Map<string, Feature[]>) => {
    for (const [name, child] of childrenOf(branch)) {
      const plainName = name.replace(/[_-]function$/, '');
      if (child.__compat)
        into.set(plainName, [...(into.get(plainName) ?? []), { path: `${path}.${name}`, compat: child.__compat }]);
      gather(`${path}.${name}`, child, into);
    }
  };
  gather('css.types', branchOf('css.types'), typesByName);
  return typesByName;
}
