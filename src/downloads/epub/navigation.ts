import type { Study, StudySection } from '../study.ts';
import { chapterName } from './chapters.ts';
import { xhtmlDocument, xml } from './xhtml.ts';

/** The book's contents: every section with its points. */
export function navigation({ sections, language }: Study): string {
  const body = `<nav epub:type="toc" role="doc-toc">
<h1>目录</h1>
<ol>
<li><a href="title.xhtml">题名</a></li>
${sections.map(entry).join('\n')}
<li><a href="about.xhtml">来源与凡例</a></li>
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol>
<li><a epub:type="titlepage" href="title.xhtml">题名</a></li>
<li><a epub:type="bodymatter" href="${sections[0] ? chapterName(sections[0]) : 'title'}.xhtml">正文</a></li>
</ol>
</nav>`;
  return xhtmlDocument('目录', language, body);
}

function entry(section: StudySection): string {
  const file = `${chapterName(section)}.xhtml`;
  const points = section.places.filter(({ kind }) => kind === 'point');
  const list = points.map(({ id, heading }) => `<li><a href="${file}#${id}">${xml(heading)}</a></li>`).join('\n');
  const below = list && `\n<ol>\n${list}\n</ol>`;
  return `<li><a href="${file}">${xml(section.heading || section.title)}</a>${below}</li>`;
}
