import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { closingMarks, hasClass, span, text } from './unbroken.ts';

const lastTwo = new RegExp(`\\p{Script=Han}{2}${closingMarks}*$`, 'u');
const lastOne = /\p{Script=Han}$/u;

/**
 * Keeps the last two letters of a paragraph on one line: a single one (孤字) looks lost. `text-wrap: pretty` would do
 * it in Chromium from 117 on, but in WebKit it shortens every line of a justified paragraph, and Firefox has it not.
 * Runs last: an entry or a date at a paragraph's end is not taken apart for it.
 */
export function rehypeLastLetters() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'p') return undefined;
      keepLastLetters(element);
      return SKIP;
    });
  };
}

function keepLastLetters({ children }: Element): void {
  const last = children.at(-1);
  if (last?.type === 'text') {
    const letters = cut(last, lastTwo);
    if (letters) children.push(span('unbroken', [text(letters)]));
  } else if (last?.type === 'element' && last.children.some(isNoted)) {
    // the last letter and its marks are in a span already: the letter before joins them
    const letter = cut(children.at(-2), lastOne);
    if (letter) last.children.unshift(text(letter));
  }
}

const isNoted = (node: ElementContent): boolean => node.type === 'element' && hasClass(node, 'noted');

/** Takes what a pattern finds at a text's end out of it; nothing where it is no text or has no such end. */
function cut(node: ElementContent | undefined, end: RegExp): string | undefined {
  if (node?.type !== 'text') return undefined;
  const [found] = end.exec(node.value) ?? [];
  if (found) node.value = node.value.slice(0, -found.length);
  return found;
}
