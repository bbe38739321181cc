import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

/**
 * What the regular face holds beside the letters of the pages, so that a new sentence seldom needs a new font: digits
 * and the marks of Chinese. Latin letters would weigh 6 kB that no page uses.
 */
const always = ' 0123456789%+-./:，。、；：？！“”‘’（）〔〕［］【】《》〈〉「」—…·〇　';

/** Elements that are set bold. */
const bold = new Set(['h1', 'h2', 'h3', 'strong', 'b', 'th']);

/** The letters that are set in 宋体, by weight. */
export interface ShownLetters {
  regular: Set<string>;
  bold: Set<string>;
}

/**
 * The letters that a set of pages shows in 宋体. By the style sheet's rule that is all text but what stands under
 * `.ui`, the editor's and the site's own voice in the system's 黑体; `.song` under it is 宋体 again, and bold.
 * CSS `content` strings count as regular. In: HTML of whole pages with their styles inside.
 */
export function shownLetters(pages: string[]): ShownLetters {
  const shown: ShownLetters = { regular: new Set(), bold: new Set() };
  for (const html of pages) gather(fromHtml(html), { song: true, bold: false }, shown);
  return shown;
}

interface Voice {
  song: boolean;
  bold: boolean;
}

function gather(node: Root | Element, voice: Voice, shown: ShownLetters): void {
  for (const child of node.children) {
    if (child.type === 'text' && voice.song) add(voice.bold ? shown.bold : shown.regular, child.value);
    if (child.type !== 'element' || ['script', 'title'].includes(child.tagName)) continue;
    if (child.tagName === 'style') add(shown.regular, contentStrings(toString(child)));
    else gather(child, voiceOf(child, voice), shown);
  }
}

function voiceOf(element: Element, around: Voice): Voice {
  const classes = [element.properties['className']].flat();
  if (classes.includes('song')) return { song: true, bold: true };
  return { song: around.song && !classes.includes('ui'), bold: around.bold || bold.has(element.tagName) };
}

/** The letters that the regular face is to hold for these pages, in code point order. */
export function regularSet(shown: ShownLetters): string {
  return ordered(new Set([...shown.regular, ...always]));
}

/** The letters that the bold face is to hold for these pages: no more than are set bold, and the common marks. */
export function boldSet(shown: ShownLetters): string {
  return ordered(new Set([...shown.bold, ...'0123456789，。、：；（）〔〕《》“”·—']));
}

const ordered = (letters: Set<string>): string => [...letters].toSorted(byCodePoint).join('');
const byCodePoint = (one: string, other: string): number => (one.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);

function add(letters: Set<string>, text: string): void {
  for (const letter of text) if (!/[\p{Cc}\p{Cf}]/u.test(letter)) letters.add(letter);
}

function contentStrings(css: string): string {
  return [...css.matchAll(/content\s*:\s*([^;}]+)/g)].map(([, value]) => value).join('');
}
