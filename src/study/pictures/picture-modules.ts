import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { picturesFolder } from '../contract/pictures.ts';

/** The module by which a page has the study's pictures, by their names, as Astro knows imported pictures. */
const asked = 'virtual:pictures';

/**
 * Imports the pictures of the study for `virtual:pictures`: sections are data, and import nothing themselves. In: the
 * editors' folder.
 */
export function pictureModules(content: string): Plugin {
  const folder = join(content, picturesFolder);
  // like a file beside the pictures: `npm run dev` makes anew what comes from the content
  const id = `${content.replaceAll('\\', '/')}/pictures.js?pictures`;
  return {
    name: 'picture-modules',
    enforce: 'pre',
    resolveId: (source) => (source === asked ? id : undefined),
    load(loaded) {
      if (loaded !== id) return undefined;
      const names = existsSync(folder) ? readdirSync(folder) : [];
      const paths = names.map((name) => JSON.stringify(join(folder, name)));
      const imports = paths.map((path, at) => `import picture${at} from ${path};`);
      const entries = names.map((name, at) => `[${JSON.stringify(name)}, picture${at}]`);
      return `${imports.join('\n')}\nexport default new Map([${entries.join()}]);`;
    },
  };
}
