import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { SKIP, visit, type VisitorResult } from 'unist-util-visit';
import { closingMarks, hasClass, span, text } from './unbroken.ts';

/**
 * Runs that are read as one and never break at a line's end: 〔2020〕18号, 2019年8月, 12月5日, 12个, 0827-5550000, and the
 * dash of a span with what is before it, 8:30—. A whole date is two runs, 2006年 and 7月5日: as one it could leave a third
 * of a line empty.
 */
const unbroken = new RegExp(
  [
    '〔\\d{4}〕\\d+号',
    `(?:${['\\d+年(?=\\d+月\\d+日)', '\\d+年(?:\\d+月)?', '\\d+月(?:\\d+日)?', '\\d+日'].join('|')})(?:[—～](?=\\d))?`,
    '\\d+(?::\\d+)?[—～](?=\\d)',
    '\\d+[个名项次件人号]',
    // telephone numbers: with the code of a town, or in groups of digits (400-800-8820)
    '(?<![\\d-])(?:\\+?86-\\d{2,3}-|[（(]0\\d{2,3}[）)]|0\\d{2,3}-{1,2})\\d{7,8}(?:[-转]\\d{1,5})?(?![\\d-])',
    '(?<![\\d-])\\d{3}-\\d{3,4}-\\d{4}(?![\\d-])',
  ].join('|'),
  'gu',
);

/**
 * Wraps dates, document numbers and counts in `<span class="unbroken">`, which the stylesheet sets `nowrap`.
 * A no-break character would do the same, but it would change the text.
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
    visit(tree, 'element', keepReferenceWithItsCharacter);
  };
}

const closing = new RegExp(`^${closingMarks}+`, 'u');

/**
 * A note reference hangs over the character that it follows, outside the line: it moves no character of the text, never
 * begins a line and never leaves its word. Chromium up to 138 may break a line after it, even before closing
 * punctuation, so the punctuation that follows is kept with the character.
 */
function keepReferenceWithItsCharacter(
  element: Element,
  index: number | undefined,
  parent: Parents | undefined,
): VisitorResult {
  if (index === undefined || !parent || !(hasClass(element, 'noteref') || hasClass(element, 'source-mark'))) return;
  const before = parent.children[index - 1];
  const run = before?.type === 'element' && hasClass(before, 'unbroken') ? before : undefined;
  const words = run ? run.children.at(-1) : before;
  if (words?.type !== 'text') return;
  const character = [...words.value].at(-1) ?? '';
  words.value = words.value.slice(0, words.value.length - character.length);
  const noted = span('noted', [text(character), element]);
  const marks = takeMarks(parent, index + 1);
  if (run) {
    run.children.push(noted, ...marks);
    parent.children.splice(index, 1);
    return [SKIP, index] as const;
  }
  parent.children[index] = marks.length > 0 ? span('unbroken', [noted, ...marks]) : noted;
  return SKIP;
}

/** Removes the closing punctuation that a child begins with, and the child itself where nothing else is left of it. */
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
