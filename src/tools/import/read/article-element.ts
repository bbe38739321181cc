import type { Element, Root } from 'hast';
import { attribute, elementsIn, everyElement, isUnseen, wordsIn } from './web-elements.ts';

/** Where sites put the text of a page: WeChat, gov.cn, the systems that most governments use. By id or class. */
const known = ['js_content', 'UCAP-CONTENT', 'pages_content', 'zoom', 'Zoom', 'TRS_UEDITOR', 'TRS_Editor', 'article_content', 'article-content', 'artical_content', 'news_content', 'content-text', 'xxgk_content', 'con_text', 'wzcontent', 'vsb_content']; // prettier-ignore

/** What stands around an article and is not it. */
const around = /^(?:nav|header|footer|aside|form)$/;

/**
 * The element that holds a page's text: one that is known by its name, else the one with most words in its own
 * paragraphs. In: the page. Out: the page itself where it is nothing but the text.
 */
export function articleElement(page: Root): Element | Root {
  const all = [...everyElement(page)];
  for (const name of known) {
    const found = all.find((element) => isNamed(element, name) && wordsIn(element).trim().length > 50);
    if (found) return found;
  }
  const candidates = all.filter((element) => !around.test(element.tagName) && !isUnseen(element));
  const best = candidates.toSorted((one, other) => ownWords(other) - ownWords(one))[0];
  const total = wordsIn(page).replace(/\s/g, '').length;
  const main = all.find(({ tagName }) => tagName === 'article' || tagName === 'main');
  if (main && ownWords(main) > 0.3 * total) return main;
  return best && ownWords(best) > 0.3 * total ? best : (all.find(({ tagName }) => tagName === 'body') ?? page);
}

const isNamed = (element: Element, name: string): boolean =>
  attribute(element, 'id') === name || attribute(element, 'className').split(' ').includes(name);

/** How many characters stand in the paragraphs that are an element's own children. */
function ownWords(element: Element): number {
  return elementsIn(element)
    .filter(({ tagName }) => /^(?:p|table|h[1-6]|ol|ul|pre|blockquote)$/.test(tagName))
    .map((child) => wordsIn(child).replace(/\s/g, '').length)
    .reduce((sum, length) => sum + length, 0);
}
