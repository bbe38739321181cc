import { rehypeBaseLinks } from '../../../src/markdown/rehype-base-links.ts';
import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';

const hrefUnder = (base: string, href: string): unknown => {
  const link: Element = { type: 'element', tagName: 'a', properties: { href }, children: [] };
  const tree: Root = { type: 'root', children: [link] };
  rehypeBaseLinks({ base })(tree);
  return link.properties['href'];
};

test.each([
  ['/shufa/#jianzhang', '/repo/shufa/#jianzhang'],
  ['#jianzhang', '#jianzhang'],
  ['https://example.org/', 'https://example.org/'],
  ['//example.org/', '//example.org/'],
])('a link to %s becomes %s under /repo/', (written, built) => {
  expect(hrefUnder('/repo/', written)).toBe(built);
});
