import type { Element } from 'hast';

/**
 * A point's link to itself. It stands beside the heading, not in it: a screen reader's list of headings then has the
 * source's words only. What it adds for listeners is no text of the page, where a browser's own search and programs that
 * read pages would find each heading twice; and reader views leave out what is called `share`
 * (https://github.com/mozilla/readability, `shareElements`).
 */
export function permalink(id: string, heading: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: {
      className: ['permalink', 'share'],
      href: `#${id}`,
      dataAside: '',
      ariaLabel: `链接 到本点：${heading}`,
    },
    children: [{ type: 'text', value: '链接' }],
  };
}
