import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Settings } from '../build/settings.ts';
import { EditingDesk } from './editing-desk.ts';
import { replies } from './replies.ts';

const askForChange = fileURLToPath(new URL('./ask-for-change.ts', import.meta.url));

/**
 * Astro integration for `npm run dev`: whatever changes in the content is checked first. Good content goes into the
 * pages and the search index at once; of bad content both the page and the terminal say what is wrong, and the pages
 * come back with the cure. Astro itself does not watch the content: it would show half of it.
 */
export function editing(settings: Settings): AstroIntegration {
  const desk = new EditingDesk(settings);
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ updateConfig, injectScript }) => {
        // nor its own notes: a slow machine tells of them late, and the page would be loaded a second time
        const ignored = [join(settings.content, '**'), join(settings.root, '.astro', '**')];
        updateConfig({ vite: { server: { strictPort: true, watch: { ignored } } } });
        injectScript('page', `import ${JSON.stringify(askForChange)};`);
      },
      'astro:server:setup': ({ server, refreshContent = async () => {} }) => {
        desk.open(server, () => refreshContent({}));
        server.middlewares.use(replies(desk, settings));
      },
      'astro:server:start': ({ address }) => desk.start(address),
      'astro:server:done': () => desk.close(),
    },
  };
}
