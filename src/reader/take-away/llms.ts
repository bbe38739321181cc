import { about, downloads, llmsWholeText, volumeFile, wholeTextFile } from '../../study/contract/addresses.ts';
import type { Study } from '../../study/study.ts';
import { volumesOf, type Volume } from '../../study/volumes/volume.ts';

/**
 * `/llms.txt` by https://llmstxt.org: what the site is, and where its text stands in plain forms. The colon before what
 * a file is must be the ASCII one, or parsers miss it.
 */
export function llmsText(study: Study): string {
  const { siteName, description, title, statements, rights, sections, site } = study;
  const line = (name: string, path: string, what: string) => `- [${name}](${new URL(path, site).href}): ${what}`;
  const volumes = volumesOf(sections);
  const ofVolume = ({ number, name, counts }: Volume<unknown>) => {
    const file = (kind: string) => downloads + volumeFile(wholeTextFile(kind), number);
    return [line(name, file('md'), `Markdown，${counts}`), line(`${name}，逐处`, file('json'), 'JSON')];
  };
  const named = sections.filter(({ heading }) => heading);
  return `# ${siteName}

> ${description}

《${title}》。${statements.join('')}

${rights}

## 正文

${[
  line('全文', llmsWholeText, volumes.length > 0 ? '各册的Markdown文件' : 'Markdown，一个文件'),
  line('逐处', downloads + wholeTextFile('json'), 'JSON，每一处有编号、固定地址和原文'),
  ...(volumes.length > 0
    ? volumes.flatMap(ofVolume)
    : named.map(({ title: name, page, heading }) => line(name, page, heading))),
].join('\n')}

## 关于

${line('说明', about, '来源、凡例、校勘记、引用方式、下载')}
`;
}
