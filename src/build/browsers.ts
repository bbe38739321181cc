/** The oldest browsers that show the whole site: colours, layout, dark, print, search, offline. 说明 and README say so. */
export const promised = { chrome: 105, safari: '16.4', firefox: 114 } as const;

/**
 * What Vite writes scripts for. It lowers syntax only, never what a browser has built in. Written for older ones, every
 * private field would become a WeakMap.
 */
export const scriptsFor = Object.entries(promised).map(([name, version]) => `${name}${version}`);

/**
 * What Vite writes styles for (nested rules, `light-dark()`, ranges): older, since that costs next to nothing. iOS is
 * named apart, since it alone wants a prefix, for `text-size-adjust`: without it an iPhone on its side enlarges the text.
 */
export const stylesFor = ['chrome99', 'edge99', 'safari15.4', 'ios15.4', 'firefox97'];
