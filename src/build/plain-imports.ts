import type { Plugin } from 'vite';

/**
 * Leaves `import()` as it is written. Vite wraps each in a helper that fetches ahead what the module needs: 700 bytes of
 * every first load, for files of one or two kilobytes that few readers come to need. Astro switches that on whatever
 * the configuration says, so it takes a plugin to switch it off.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    configEnvironment: () => ({ build: { modulePreload: false } }),
    load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
