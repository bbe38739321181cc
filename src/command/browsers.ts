/** The oldest browsers that show the whole site: colours, layout, dark, print, search, offline. 说明 and README say so. */
export const promised = { chrome: 105, safari: '16.4', firefox: 114 } as const;

/**
 * Targets of scripts. Vite lowers syntax only, never built-ins. For older targets every private field would become a
 * WeakMap.
 */
export const scriptsFor = Object.entries(promised).map(([name, version]) => `${name}${version}`);

/**
 * Targets of styles (nested rules, `light-dark()`, ranges): older, since that costs next to nothing. iOS is named
 * separately because it alone needs a prefix, for `text-size-adjust`: without it a rotated iPhone enlarges the text.
 */
export const stylesFor = ['chrome99', 'edge99', 'safari15.4', 'ios15.4', 'firefox97'];
