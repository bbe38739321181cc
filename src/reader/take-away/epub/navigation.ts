import type { Study } from '../../../study/study.ts';
import { chapterName } from './chapters.ts';
import { contentsOf, type ContentsLine } from './contents.ts';
import { escapeXml } from '../../escape-xml.ts';
import { xhtmlDocument } from './xhtml.ts';

/** The book's contents as a page. */
export function navigation(study: Study): string {
  const { sections, language } = study;
  const body = `<nav epub:type="toc" role="doc-toc">
<h1>目录</h1>
${list(contentsOf(study))}
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol>
<li><a epub:type="titlepage" href="title.xhtml">题名</a></li>
<li><a epub:type="bodymatter" href="${sections[0] ? chapterName(sections[0]) : 'title'}.xhtml">正文</a></li>
</ol>
</nav>`;
  return xhtmlDocument('目录', language, body);
}

function list(lines: ContentsLine[]): string {
  return `<ol>\n${lines.map(item).join('\n')}\n</ol>`;
}

function item({ href, words, below }: ContentsLine): string {
  return `<li><a href="${href}">${escapeXml(words)}</a>${below.length > 0 ? `\n${list(below)}` : ''}</li>`;
}
