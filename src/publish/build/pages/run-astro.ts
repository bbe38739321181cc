import type { AstroIntegration } from 'astro';
import { pathsBelow } from '../../../command/files.ts';
import { astroConfig } from '../astro-config.ts';
import type { Settings } from '../../../command/settings.ts';
import { keepBundle, type PageStyles } from './kept-bundle.ts';

/**
 * Has Astro bundle the pages' code, which is kept for the next build, and write its pages. In: the settings, the folder for
 * the pages, one for Astro's cache, which starts empty each time (what it remembers of another content folder would stay in
 * the pages), and the check of the content, which goes on beside the bundling: no page is made before that has ended well.
 * Errors: Astro's, Vite's and those of the pages.
 */
export async function runAstro(
  settings: Settings,
  outDir: string,
  cacheDir: string,
  checked: Promise<void>,
): Promise<string[]> {
  const { build } = await import('astro');
  let styles: PageStyles = new Map();
  // what is thrown here Astro prints, so it is left waiting; the refusal itself ends the build
  const wait = () => checked.catch(() => new Promise<void>(() => {}));
  const keeping: AstroIntegration = {
    name: 'keep-bundle',
    hooks: {
      'astro:build:setup': ({ pages }) => void (styles = pages),
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astros) => ({
          ...astros,
          setup: async () => {
            keepBundle(settings, outDir, styles);
            await wait();
            await astros.setup?.();
          },
        })),
    },
  };
  await build(await astroConfig(settings.root, { outDir, cacheDir, logLevel: 'warn', integrations: [keeping] }));
  return pathsBelow(outDir);
}
