import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isBelow } from '../../command/files.ts';
import type { Settings } from '../../command/settings.ts';
import { LiveContent } from './live-content.ts';
import { middleware } from './middleware.ts';

/** From the project's folder, as Vite writes it on every system. */
const inEveryPage = ['show-differences', 'reload-if-stale'].map((script) => `/src/tools/dev/${script}.ts`);

/**
 * Astro integration for `npm run dev`: every change of the content is checked first. Good content goes into the pages at
 * once, and when it is quiet into the search index; for bad content the page and the terminal say what is wrong, and the
 * pages come back when it is corrected. Astro itself does not watch the content: it would show half of it.
 */
export function editing(settings: Settings): AstroIntegration {
  const live = new LiveContent(settings);
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ updateConfig, injectScript }) => {
        // nor its own notes: a slow machine reports them late, and the page would reload a second time; nor what builds
        // keep and make: a large study's files are more than Linux lets one program watch
        const made = ['.astro', '.cache'].map((name) => join(settings.root, name));
        const unwatched = [settings.content, ...made, settings.out];
        const ignored = (path: string) => unwatched.some((folder) => path === folder || isBelow(folder, path));
        updateConfig({ vite: { server: { strictPort: true, watch: { ignored } } } });
        injectScript('page', inEveryPage.map((script) => `import ${JSON.stringify(script)};`).join('\n'));
      },
      'astro:server:setup': ({ server }) => {
        live.open(server);
        server.middlewares.use(middleware(live, settings));
      },
      'astro:server:start': ({ address }) => live.start(address),
      'astro:server:done': () => live.close(),
    },
  };
}
