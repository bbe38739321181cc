import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { inLines, type NewBlock, type ReadDocument } from '../document.ts';
import { articleElement } from './article-element.ts';
import { webBlocks } from './web-blocks.ts';
import { attribute, everyElement, wordsIn } from './web-elements.ts';
import type { FindPicture } from './web-parts.ts';

/** Reads a saved page: its text, its title where that stands apart, the address from which it was saved. */
export function readWebPage(html: string, findPicture: FindPicture): ReadDocument {
  const page = fromHtml(html);
  const article = articleElement(page);
  const blocks = webBlocks(article, findPicture);
  const title = titleOf(page);
  const url = addressOf(page, html);
  const isInText = title !== undefined && blocks.slice(0, 6).some((block) => startsTitle(block, title));
  const all: NewBlock[] =
    title === undefined || isInText ? blocks : [{ kind: 'paragraph', words: title, centred: true }, ...blocks];
  return {
    format: '网页',
    ...inLines(all, []),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    remarks: [],
  };
}

/** Reads a page that stands inside another file. */
export const pageBlocks = (html: string, findPicture: FindPicture): NewBlock[] =>
  webBlocks(articleElement(fromHtml(html)), findPicture);

/** Does the text begin with the title, or with its first line? */
function startsTitle(block: NewBlock, title: string): boolean {
  const words = block.kind === 'paragraph' ? folded(block.words) : '';
  return words.length > 3 && (folded(title).startsWith(words) || words.startsWith(folded(title)));
}

const folded = (words: string): string => words.normalize('NFKC').replace(/\s/g, '');

/** A title that the page states as the article's own: WeChat's, gov.cn's, or its only first-level heading. */
function titleOf(page: Root): string | undefined {
  const all = [...everyElement(page)];
  const meta = (name: string) =>
    all.find((one) => one.tagName === 'meta' && [attribute(one, 'name'), attribute(one, 'property')].includes(name));
  const own = all.find((one) => attribute(one, 'id') === 'activity-name');
  const headings = all.filter(({ tagName }) => tagName === 'h1');
  const said = [
    own && wordsIn(own),
    content(meta('ArticleTitle')),
    headings.length === 1 && headings[0] ? wordsIn(headings[0]) : undefined,
    content(meta('og:title')),
  ];
  return said.map((words) => words?.replace(/\s+/g, ' ').trim()).find((words) => words !== undefined && words !== '');
}

const content = (meta: Element | undefined): string | undefined => meta && attribute(meta, 'content');

function addressOf(page: Root, html: string): string | undefined {
  const all = [...everyElement(page)];
  const canonical = all.find((one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical');
  const og = all.find((one) => one.tagName === 'meta' && attribute(one, 'property') === 'og:url');
  const said = [
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1],
    canonical && attribute(canonical, 'href'),
    content(og),
    /var msg_link = "([^"]+)"/
      .exec(html)?.[1]
      ?.replaceAll('&amp;', '&')
      .replaceAll(String.raw`\x26amp;`, '&'),
  ];
  return said.find((address) => address !== undefined && /^https?:\/\//.test(address) && URL.canParse(address));
}

/** The encoding that a page names for itself. In: its first bytes. */
export function namedEncoding(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
}
