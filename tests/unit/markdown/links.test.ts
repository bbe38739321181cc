import type { Definition, Link, Root } from 'mdast';
import { expect, test } from 'vitest';
import { remarkBaseLinks } from '../../../src/markdown/remark-base-links.ts';

test.each([
  ['/shufa/#jianzhang', '/repo/shufa/#jianzhang'],
  ['#jianzhang', '#jianzhang'],
  ['https://example.org/', 'https://example.org/'],
  ['//example.org/', '//example.org/'],
])('a link to %s becomes %s under /repo/, in the text and in a note', (url, built) => {
  const link: Link = { type: 'link', url, children: [] };
  const inNote: Link = { type: 'link', url, children: [] };
  const definition: Definition = { type: 'definition', url, identifier: 'a' };
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'paragraph', children: [link] },
      { type: 'footnoteDefinition', identifier: 'a', children: [{ type: 'paragraph', children: [inNote] }] },
      definition,
    ],
  };
  remarkBaseLinks({ base: '/repo/' })(tree);
  expect([link.url, inNote.url, definition.url]).toEqual([built, built, built]);
});
