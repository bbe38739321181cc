import type { Element, ElementContent } from 'hast';

const parted = new Set(['ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr']);

/** Removes the line ends that Markdown puts between the parts of a list, quotation or table: nobody wrote them. */
export function withoutLineEnds(element: Element): void {
  if (!parted.has(element.tagName)) return;
  element.children = element.children.flatMap((child, at): ElementContent[] => {
    if (child.type !== 'text') return [child];
    const next = element.children[at + 1];
    const isLast =
      next === undefined || (next.type === 'element' && (parted.has(next.tagName) || next.tagName === 'p'));
    const value = isLast ? child.value.trimEnd() : child.value;
    return value.trim() === '' ? [] : [{ ...child, value }];
  });
}
