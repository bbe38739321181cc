import { hasPointHead } from '../../../study/places/place.ts';
import type { Study, StudyPlace, StudySection } from '../../../study/study.ts';
import { bodyXhtml, noteXhtml } from './place-xhtml.ts';
import { escapeXml } from '../../escape-xml.ts';
import { xhtmlDocument } from './xhtml.ts';

/** The drawing of the cover, in the book. */
export const coverFile = 'cover.png';

/** A document of the book. */
export interface Chapter {
  /** its file without `.xhtml`, and its id */
  name: string;
  xhtml: string;
}

/** The file of a section: `s-shufa`, so that no slug can clash with another file's name. */
export const chapterName = ({ slug }: StudySection): string => `s-${slug}`;

/** The cover: the drawing, and in words what it shows. */
export function coverChapter({ title, siteName, language }: Study): Chapter {
  const words = escapeXml(`封面：${title}，${siteName}`);
  const body = `<section class="cover" epub:type="cover"><img src="${coverFile}" alt="${words}" role="doc-cover"/></section>`;
  return { name: 'cover', xhtml: xhtmlDocument(title, language, body) };
}

/** The title page: title, site and edition, where the text comes from. */
export function titleChapter({ title, siteName, edition, hash, address, language }: Study): Chapter {
  const body = `<section class="title-page" epub:type="titlepage">
<h1>${escapeXml(title)}</h1>
<p>${escapeXml(siteName)}</p>
<p>${edition}版（${hash}）</p>
<p><a href="${escapeXml(address)}">${escapeXml(address)}</a></p>
</section>`;
  return { name: 'title', xhtml: xhtmlDocument(title, language, body) };
}

/** A section with its places and, after them, its notes. */
export function sectionChapter(section: StudySection, { language, site }: Study): Chapter {
  const { title, heading, places, notes } = section;
  const text = places.map((place) => placeXhtml(place, site)).join('\n');
  const list = `<section class="notes" epub:type="footnotes">
<p class="label">校记</p>
${notes.map((note) => noteXhtml(note, site)).join('\n')}
</section>`;
  const body = `<section epub:type="bodymatter chapter" role="doc-chapter">\n${text}\n</section>${notes.length > 0 ? `\n${list}` : ''}`;
  return { name: chapterName(section), xhtml: xhtmlDocument(heading || title, language, body) };
}

/** 来源、凡例、文字权利: the editor's words, after the text. */
export function aboutChapter({ source, sourceKind, statements, conventions, rights, language }: Study): Chapter {
  const list = (sentences: string[]) => sentences.map((one) => `<li>${escapeXml(one)}</li>`).join('\n');
  const body = `<section class="about" epub:type="backmatter">
<h1>来源与凡例</h1>
<p>以下是编者所记，不属原文。${escapeXml(sourceKind)}：<a href="${escapeXml(source)}">${escapeXml(source)}</a></p>
<ul>\n${list([...statements, rights])}\n</ul>
<h2>凡例</h2>
<ol>\n${list(conventions)}\n</ol>
</section>`;
  return { name: 'about', xhtml: xhtmlDocument('来源与凡例', language, body) };
}

function placeXhtml({ kind, id, heading, body }: StudyPlace, site: string): string {
  if (kind === 'part') return `<p data-place="part" id="${id}" class="part">${escapeXml(heading)}</p>`;
  if (kind === 'heading') return `<h1 data-place="heading" id="${id}">${escapeXml(heading)}</h1>`;
  const head = heading && `<h2>${escapeXml(heading)}</h2>`;
  const tag = hasPointHead(kind) ? 'section' : 'div';
  return `<${tag} data-place="${kind}" id="${id}">${head}${bodyXhtml(body, site)}</${tag}>`;
}
