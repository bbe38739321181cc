import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { closingMarks, hasClass, span, text } from './unbroken.ts';

const lastTwo = new RegExp(`\\p{Script=Han}{2}${closingMarks}*$`, 'u');
const lastOne = /\p{Script=Han}$/u;

/**
 * Keeps the last two characters of a paragraph on one line: a single one (孤字) looks lost. `text-wrap: pretty` does it
 * in Chromium from 117 on, but in WebKit it shortens every line of a justified paragraph, and Firefox does not know it.
 * Runs last, so that it does not divide an entry or a date at a paragraph's end.
 */
export function rehypeLastCharacters() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'p') return undefined;
      keepLastCharacters(element);
      return SKIP;
    });
  };
}

function keepLastCharacters({ children }: Element): void {
  const last = children.at(-1);
  if (last?.type === 'text') {
    const characters = cut(last, lastTwo);
    if (characters) children.push(span('unbroken', [text(characters)]));
  } else if (last?.type === 'element' && last.children.some(isNoted)) {
    // the last character and its punctuation are in a span already: the character before joins them
    const character = cut(children.at(-2), lastOne);
    if (character) last.children.unshift(text(character));
  }
}

const isNoted = (node: ElementContent): boolean => node.type === 'element' && hasClass(node, 'noted');

/** Removes what a pattern finds at a text's end and returns it; undefined where the node is no text or does not match. */
function cut(node: ElementContent | undefined, end: RegExp): string | undefined {
  if (node?.type !== 'text') return undefined;
  const [found] = end.exec(node.value) ?? [];
  if (found) node.value = node.value.slice(0, -found.length);
  return found;
}
