import type { Peer } from './peer.ts';

/** Starlight: https://starlight.astro.build/guides/i18n/ (one language, not English); its search is Pagefind. */
export const starlight: Peer = {
  files: (pages) => ({
    'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [
    starlight({
      title: '案例',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: ${JSON.stringify(pages.map(({ slug, title }) => ({ label: title, link: slug ? `/${slug}/` : '/' })))},
    }),
  ],
});
`,
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    ...Object.fromEntries(
      pages.map(({ slug, title, markdown }) => [
        `src/content/docs/${slug || 'index'}.md`,
        `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}\n`,
      ]),
    ),
  }),
  sources: ['src/content'],
  build: ['astro', 'build'],
  out: 'dist',
  sectionPath: 'zhenjie/',
  search: {
    path: '',
    open: (page) => page.locator('button[data-open-modal]').click(),
    field: '.pagefind-ui__search-input',
    results: '.pagefind-ui__result-link',
  },
};
