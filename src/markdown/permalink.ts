import type { Element } from 'hast';

/**
 * A point's link to itself. It stands beside the heading, not in it, so that a screen reader's list of headings
 * has the source's words only.
 */
export function permalink(id: string, heading: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['permalink'], href: `#${id}`, dataAside: '' },
    children: [
      { type: 'text', value: '链接' },
      {
        type: 'element',
        tagName: 'span',
        properties: { className: ['visually-hidden'] },
        children: [{ type: 'text', value: `到本点：${heading}` }],
      },
    ],
  };
}
