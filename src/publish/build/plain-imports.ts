import type { Plugin } from 'vite';

/**
 * Leaves `import()` as written. Vite wraps each in a helper that preloads what the module needs: 700 bytes of every
 * first load, for files of one or two kilobytes that few readers need. Astro switches that on whatever the configuration
 * says, so switching it off takes a plugin.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
