import type { Peer } from './peer.ts';

/** VitePress with its local search: https://vitepress.dev/reference/default-theme-search#local-search */
export const vitepress: Peer = {
  files: (pages) => ({
    'docs/.vitepress/config.mjs': `import { defineConfig } from 'vitepress';
export default defineConfig({
  lang: 'zh-CN',
  title: '案例',
  themeConfig: {
    search: { provider: 'local' },
    sidebar: ${JSON.stringify(pages.map(({ slug, title }) => ({ text: title, link: `/${slug}` })))},
  },
});
`,
    ...Object.fromEntries(
      pages.map(({ slug, title, markdown }) => [`docs/${slug || 'index'}.md`, `# ${title}\n\n${markdown}\n`]),
    ),
  }),
  sources: ['docs'],
  build: ['vitepress', 'build', 'docs'],
  out: 'docs/.vitepress/dist',
  sectionPath: 'zhenjie.html',
  search: {
    path: '',
    open: (page) => page.locator('#local-search button').first().click(),
    field: '#localsearch-input',
    results: '.VPLocalSearchBox a.result',
  },
};
