/** The oldest browsers that show the whole site: colours, layout, dark, print, search, offline. 说明 and README say so. */
export const promised = { chrome: 105, safari: '16.4', firefox: 114 } as const;

/**
 * What Vite writes scripts and styles for: somewhat older than what is promised, as far as it costs next to nothing.
 * It lowers syntax only (nested rules, `light-dark()`, ranges in media queries), never what a browser has built in.
 */
export const builtFor = ['chrome99', 'edge99', 'safari15.4', 'firefox97'];
