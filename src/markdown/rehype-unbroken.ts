import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { SKIP, visit, type VisitorResult } from 'unist-util-visit';
import { closingMarks, hasClass, span, text } from './unbroken.ts';

/** Runs that are read as one and never part at a line's end: 〔2020〕18号, 2019年8月, 12月5日, 12个. */
const unbroken = /〔\d{4}〕\d+号|\d+年(?:\d+月)?(?:\d+日)?|\d+月(?:\d+日)?|\d+[个名项次件人号]/gu;

/**
 * Wraps dates, document numbers and counts in `<span class="unbroken">`, which the style sheet sets `nowrap`.
 * A no-break mark in the text would do the same but alter its letters.
 */
export function rehypeUnbroken() {
  return (tree: Root): void => {
    visit(tree, 'text', (text, index, parent) => {
      if (index === undefined || !parent) return;
      const parts = partsOf(text.value);
      if (parts.length < 2 && parts[0]?.type !== 'element') return;
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
    visit(tree, 'element', keepReferenceWithItsLetter);
  };
}

const closing = new RegExp(`^${closingMarks}+`, 'u');

/**
 * A note reference hangs over the letter that it follows, out of the line: it moves no letter of the text, and can
 * neither begin a line nor part from its word. In Chromium up to 138 a line may break behind it, before a closing mark
 * too: so the marks that follow are kept with the letter.
 */
function keepReferenceWithItsLetter(
  element: Element,
  index: number | undefined,
  parent: Parents | undefined,
): VisitorResult {
  if (index === undefined || !parent || !hasClass(element, 'noteref')) return;
  const before = parent.children[index - 1];
  const run = before?.type === 'element' && hasClass(before, 'unbroken') ? before : undefined;
  const words = run ? run.children.at(-1) : before;
  if (words?.type !== 'text') return;
  const letter = [...words.value].at(-1) ?? '';
  words.value = words.value.slice(0, words.value.length - letter.length);
  const noted = span('noted', [text(letter), element]);
  const marks = takeMarks(parent, index + 1);
  if (run) {
    run.children.push(noted, ...marks);
    parent.children.splice(index, 1);
    return [SKIP, index] as const;
  }
  parent.children[index] = marks.length > 0 ? span('unbroken', [noted, ...marks]) : noted;
  return SKIP;
}

/** Takes the closing marks that a child begins with out of it, and the child too where it has no more. */
function takeMarks({ children }: Parents, index: number): Text[] {
  const node = children[index];
  const [marks] = (node?.type === 'text' && closing.exec(node.value)) || [];
  if (!marks || node?.type !== 'text') return [];
  node.value = node.value.slice(marks.length);
  if (node.value === '') children.splice(index, 1);
  return [text(marks)];
}

function partsOf(words: string): ElementContent[] {
  const parts: ElementContent[] = [];
  let from = 0;
  for (const run of words.matchAll(unbroken)) {
    if (run.index > from) parts.push(text(words.slice(from, run.index)));
    parts.push(span('unbroken', [text(run[0])]));
    from = run.index + run[0].length;
  }
  if (from < words.length) parts.push(text(words.slice(from)));
  return parts;
}
