import type { Peer } from './peer.ts';

/** Rspress with its own search: https://rspress.rs/guide/basic/i18n (one language), /guide/advanced/custom-search */
export const rspress: Peer = {
  files: (pages) => ({
    'rspress.config.ts': `import { defineConfig } from '@rspress/core';
export default defineConfig({
  root: 'docs',
  lang: 'zh',
  title: '案例',
  locales: [{ lang: 'zh', label: '简体中文', title: '案例' }],
  themeConfig: {
    sidebar: { '/': ${JSON.stringify(pages.map(({ slug, title }) => ({ text: title, link: `/${slug}` })))} },
  },
});
`,
    ...Object.fromEntries(
      pages.map(({ slug, title, markdown }) => [`docs/${slug || 'index'}.md`, `# ${title}\n\n${markdown}\n`]),
    ),
  }),
  sources: ['docs'],
  build: ['rspress', 'build'],
  out: 'doc_build',
  sectionPath: 'zhenjie.html',
  search: {
    path: '',
    open: (page) => page.locator('.rp-search-button').first().click(),
    field: '.rp-search-panel__input',
    results: '.rp-suggest-item__link',
  },
};
