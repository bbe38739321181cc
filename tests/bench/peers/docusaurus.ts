import type { Peer } from './peer.ts';

/**
 * Docusaurus with search-local, which segments Chinese with jieba: https://docusaurus.io/docs/i18n/introduction,
 * https://github.com/easyops-cn/docusaurus-search-local#theme-options
 */
export const docusaurus: Peer = {
  files: (pages) => ({
    'docusaurus.config.js': `export default {
  title: '案例',
  url: 'http://localhost',
  baseUrl: '/',
  trailingSlash: true,
  i18n: { defaultLocale: 'zh-Hans', locales: ['zh-Hans'] },
  presets: [['classic', { docs: { routeBasePath: '/', sidebarPath: './sidebars.js' }, blog: false }]],
  themes: [
    [
      '@easyops-cn/docusaurus-search-local',
      { hashed: true, language: ['en', 'zh'], docsRouteBasePath: '/', indexBlog: false },
    ],
  ],
};
`,
    'sidebars.js': `export default { docs: ${JSON.stringify(pages.map(({ slug }) => slug || 'index'))} };\n`,
    ...Object.fromEntries(
      pages.map(({ slug, title, markdown }) => [
        `docs/${slug || 'index'}.md`,
        `---\nslug: /${slug}\n---\n\n# ${title}\n\n${markdown}\n`,
      ]),
    ),
  }),
  sources: ['docs'],
  build: ['docusaurus', 'build'],
  out: 'build',
  sectionPath: 'zhenjie/',
  search: { path: 'search/', field: '.main-wrapper input[name="q"]', results: '.main-wrapper article h2 a' },
};
