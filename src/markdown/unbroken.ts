import type { Element, ElementContent, Text } from 'hast';

/** Punctuation that begins no line (GB/T 15834—2011 §5.1), as part of a regular expression with the flag `u`. */
export const closingMarks = '[，。、；：！？”’）》〉】〕…]';

/** A text as a tree node. */
export const text = (value: string): Text => ({ type: 'text', value });

/** A `<span>` of one class. */
export const span = (className: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: [className] },
  children,
});

export const hasClass = ({ properties }: Element, name: string): boolean =>
  [properties['className']].flat().includes(name);
