import type { Study } from './study.ts';

/** `/llms.txt` after https://llmstxt.org: what the site is, and where its text stands in plain forms. */
export function llmsText(study: Study): string {
  const { siteName, description, title, statements, rights, sections, address } = study;
  const line = (name: string, path: string, what: string) => `- [${name}](${new URL(path, address).href})：${what}`;
  const named = sections.filter(({ heading }) => heading);
  return `# ${siteName}

> ${description}

《${title}》。${statements.join('')}

${rights}

## 正文

${[
  line('全文', 'llms-full.txt', 'Markdown，一个文件'),
  line('逐处', 'xiazai/quanwen.json', 'JSON，每一处有编号、固定地址和原文'),
  ...named.map(({ title: name, slug, heading }) => line(name, `${slug}/`, heading)),
].join('\n')}

## 关于

${line('说明', 'shuoming/', '来源、凡例、校勘记、引用方式、下载')}
`;
}
