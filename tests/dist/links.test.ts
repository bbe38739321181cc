import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { allHtml } from '../support/dist/built-pages.ts';

const host = 'https://this.site';
const pages = new Map(allHtml().map(({ address, html }) => [address, fromHtml(html)]));
const idsOf = new Map([...pages].map(([address, tree]) => [address, idsIn(tree)]));

function idsIn(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties: { id } }) => void (typeof id === 'string' && ids.add(id)));
  return ids;
}

function linksIn(tree: Root): string[] {
  const links: string[] = [];
  visit(tree, 'element', ({ properties: { href, src, action } }) => {
    for (const link of [href, src, action]) if (typeof link === 'string') links.push(link);
  });
  return links;
}

test.each([...pages.keys()])('every link of %s leads somewhere', (address) => {
  const broken = linksIn(pages.get(address) as Root).filter((link) => {
    const url = new URL(link, host + address);
    if (url.origin !== host) return url.protocol !== 'https:' && !url.href.startsWith(settings.site);
    const ids = idsOf.get(url.pathname);
    if (!ids) return !existsSync(join(settings.out, url.pathname));
    return url.hash !== '' && !ids.has(url.hash.slice(1));
  });
  expect(broken).toEqual([]);
});
