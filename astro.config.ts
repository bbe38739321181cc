import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { scriptsFor, stylesFor } from './src/build/browsers.ts';
import { plainImports } from './src/build/plain-imports.ts';
import { settings } from './src/build/settings.ts';
import { markdownProcessor } from './src/markdown/index.ts';
import { searchIndex } from './src/search/index-places.ts';

export default defineConfig({
  site: settings.site,
  base: settings.base,
  outDir: settings.out,
  trailingSlash: 'always',
  // The style sheet is small: inside the page it paints one round trip earlier than beside it.
  build: { format: 'directory', inlineStylesheets: 'always' },
  scopedStyleStrategy: 'class',
  markdown: { processor: markdownProcessor, syntaxHighlight: false },
  integrations: [mdx(), searchIndex()],
  devToolbar: { enabled: false },
  vite: {
    plugins: [plainImports()],
    build: { target: scriptsFor, cssTarget: stylesFor },
  },
});
