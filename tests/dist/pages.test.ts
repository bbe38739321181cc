import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../support/dist/built-pages.ts';

const pages = builtPages().map((page) => ({ ...page, tree: fromHtml(page.html) }));

function elements(tree: Root, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => void (matches(element) && found.push(element)));
  return found;
}
const named = (tree: Root, ...names: string[]) => elements(tree, ({ tagName }) => names.includes(tagName));
/** The text that a reader sees, without scripts and styles. */
function shownText(node: Root | Element): string {
  let text = '';
  visit(node, (inner) => {
    if (inner.type === 'element' && ['script', 'style'].includes(inner.tagName)) return SKIP;
    if (inner.type === 'text') text += inner.value;
    return undefined;
  });
  return text;
}
const titleOf = (tree: Root) => toString(named(tree, 'title')[0] ?? { type: 'root', children: [] });

test.each(pages)('$address invites nobody to write: the study names nobody to write to', ({ html }) => {
  expect(html).not.toMatch(/纠错|mailto:|data-contact|联系(?:本站|我们)|与本站联系/);
});

test('the site has its ten pages', () => {
  expect(pages.map(({ address }) => address)).toEqual([
    '/',
    '/404.html',
    '/ducha/',
    '/quanwen/',
    '/search/',
    '/shufa/',
    '/shuoming/',
    '/suoyin/',
    '/tujie/',
    '/zhenjie/',
  ]);
});

test('no two pages have the same title', () => {
  const titles = pages.map(({ tree }) => titleOf(tree));
  expect(new Set(titles).size).toBe(titles.length);
});

describe.each(pages)('$address', ({ address, html, tree }) => {
  test('is in simplified Chinese', () => {
    expect(named(tree, 'html')[0]?.properties['lang']).toBe('zh-Hans');
  });

  test('has one h1, and no heading skips a level', () => {
    const levels = named(tree, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const skipped = levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1);
    expect(skipped).toEqual([]);
  });

  test('has a header, a main and a footer, and a skip link to the main', () => {
    for (const landmark of ['header', 'main', 'footer']) expect(named(tree, landmark)).toHaveLength(1);
    const first = elements(named(tree, 'body')[0] as unknown as Root, ({ tagName }) => tagName === 'a')[0];
    expect(first?.properties['href']).toBe('#main');
    expect(named(tree, 'main')[0]?.properties['id']).toBe('main');
  });

  test('has unique ASCII ids', () => {
    const ids = elements(tree, ({ properties }) => properties['id'] !== undefined).map(
      ({ properties }) => properties['id'],
    );
    expect(ids.filter((id) => !/^[A-Za-z][\w-]*$/.test(String(id)))).toEqual([]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  test('has no style attribute and no inline handler, which the policy would refuse', () => {
    const refused = elements(tree, ({ properties }) =>
      Object.keys(properties).some((name) => /^(style|on[A-Z])/.test(name)),
    );
    expect(refused).toEqual([]);
  });

  test('shows no raw Markdown and no spaces between Han characters', () => {
    const text = shownText(named(tree, 'main')[0] ?? tree);
    expect(text).not.toMatch(/\*\*|\[#|\[\^|\|/);
    expect(text.replace(/\n\s*/g, '\n')).not.toMatch(/\p{Script=Han} \p{Script=Han}/u);
  });

  test('lists every section and point in its contents', () => {
    const contents = elements(tree, ({ properties }) => properties['id'] === 'contents')[0];
    expect(contents && named(contents as unknown as Root, 'a').map((link) => toString(link))).toEqual([
      ...['述法', '注重建章立制', '明确述法内容', '坚持统筹推进'],
      ...['督察', '坚持法治督察有重点', '注重以督促进有效率', '锚定问题整改有成效'],
      ...['镇街法治政府建设', '加强组织领导', '创新体制机制', '做好典型培树'],
      ...['首页', '全文', '索引', '图解', '说明'],
    ]);
  });

  test('marks itself as current wherever it is linked in the header', () => {
    const links = named(named(tree, 'header')[0] as unknown as Root, 'a');
    const own = links.filter(({ properties }) => properties['href'] === address);
    for (const link of own) expect(link.properties['ariaCurrent']).toBe('page');
    expect(html).not.toContain('aria-current="undefined"');
  });
});
