import type { Study, StudyPlace, StudySection } from '../study.ts';
import { bodyXhtml, noteXhtml } from './place-xhtml.ts';
import { xhtmlDocument, xml } from './xhtml.ts';

/** A document in the book's order of reading. */
export interface Chapter {
  /** its file without `.xhtml`, and its id */
  name: string;
  xhtml: string;
}

/** File of a section: `s-shufa`, so that no slug can be the name of another file. */
export const chapterName = ({ slug }: StudySection): string => `s-${slug}`;

/** The title page: title, site and edition, where the text comes from. */
export function titleChapter({ title, siteName, edition, mark, address, language }: Study): Chapter {
  const body = `<section class="title-page" epub:type="titlepage">
<h1>${xml(title)}</h1>
<p>${xml(siteName)}</p>
<p>${edition}版（${mark}）</p>
<p><a href="${xml(address)}">${xml(address)}</a></p>
</section>`;
  return { name: 'title', xhtml: xhtmlDocument(title, language, body) };
}

/** A section with its places and, after them, its notes. */
export function sectionChapter(section: StudySection, { language, address }: Study): Chapter {
  const { title, heading, places, notes } = section;
  const text = places.map((place) => placeXhtml(place, address)).join('\n');
  const list = `<section class="notes" epub:type="footnotes">
<p class="label">校记</p>
${notes.map((note) => noteXhtml(note, address)).join('\n')}
</section>`;
  const body = `<section epub:type="bodymatter chapter">\n${text}\n</section>${notes.length > 0 ? `\n${list}` : ''}`;
  return { name: chapterName(section), xhtml: xhtmlDocument(heading || title, language, body) };
}

/** 来源、凡例、文字权利: the editor's words, after the text. */
export function aboutChapter({ source, sourceKind, statements, conventions, rights, language }: Study): Chapter {
  const list = (sentences: string[]) => sentences.map((one) => `<li>${xml(one)}</li>`).join('\n');
  const body = `<section class="about" epub:type="backmatter">
<h1>来源与凡例</h1>
<p>以下是编者所记，不属原文。${xml(sourceKind)}：<a href="${xml(source)}">${xml(source)}</a></p>
<ul>\n${list([...statements, rights])}\n</ul>
<h2>凡例</h2>
<ol>\n${list(conventions)}\n</ol>
</section>`;
  return { name: 'about', xhtml: xhtmlDocument('来源与凡例', language, body) };
}

function placeXhtml({ kind, id, heading, body }: StudyPlace, site: string): string {
  if (kind === 'heading') return `<h1 data-place="heading" id="${id}">${xml(heading)}</h1>`;
  const head = heading && `<h2>${xml(heading)}</h2>`;
  const tag = kind === 'point' ? 'section' : 'div';
  return `<${tag} data-place="${kind}" id="${id}">${head}${bodyXhtml(body, site)}</${tag}>`;
}
