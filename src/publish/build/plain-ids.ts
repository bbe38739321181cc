import { existsSync, realpathSync } from 'node:fs';
import type { Plugin } from 'vite';
import { isBelow, pathBelow } from '../../command/files.ts';

/**
 * Where a project goes by a link, because Vite misreads its path: names its modules by the link, also those that Astro
 * finds behind it. In: the project's folder. Out: no plugin for any other project.
 */
export function plainIds(root: string): Plugin[] {
  const behind = existsSync(root) ? realpathSync(root) : root;
  if (!/[#?%*]/.test(behind)) return [];
  return [
    {
      name: 'plain-ids',
      enforce: 'pre',
      resolveId: {
        order: 'pre',
        async handler(id, importer, options) {
          const found = await this.resolve(id, importer, { ...options, skipSelf: true });
          if (!found || !isBelow(behind, found.id)) return found;
          return { ...found, id: `${root.replaceAll('\\', '/')}/${pathBelow(behind, found.id)}` };
        },
      },
    },
  ];
}
