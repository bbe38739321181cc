import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { scriptsFor, stylesFor } from './src/command/browsers.ts';
import { plainIds } from './src/publish/build/plain-ids.ts';
import { plainImports } from './src/publish/build/plain-imports.ts';
import { lateStyles } from './src/layouts/late-styles.ts';
import { runningTitle } from './src/layouts/paper/running-title.ts';
import { settings } from './src/command/this-build.ts';
import { unknownSite } from './src/command/unknown-site.ts';
import { pictureModules } from './src/study/pictures/picture-modules.ts';

// No integration: `@astrojs/mdx` compiles the sections before there are pages, in src/markdown/.
export default defineConfig({
  site: settings.site,
  base: settings.base,
  outDir: settings.out,
  trailingSlash: 'always',
  // The stylesheet is small: inside the page it paints one round trip earlier than beside it.
  build: { format: 'directory', inlineStylesheets: 'always' },
  scopedStyleStrategy: 'class',
  devToolbar: { enabled: false },
  vite: {
    // a constant: what is for sites without an address is in no script of a site that has one
    define: { 'import.meta.env.LACKS_ADDRESS': JSON.stringify(settings.site === unknownSite) },
    // a project whose path Vite cannot read goes by a link: see plain-folder.ts
    resolve: { preserveSymlinks: true },
    plugins: [
      ...plainIds(settings.root),
      plainImports(),
      pictureModules(settings.content),
      lateStyles(join(settings.root, 'src'), () => runningTitle(settings.content)),
    ],
    build: { target: scriptsFor, cssTarget: stylesFor },
    // the search worker loads Pagefind with import(), which only a module worker has
    worker: { format: 'es' },
  },
});
