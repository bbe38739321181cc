import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../../src/command/this-build.ts';
import { mediaTypeOf } from '../../src/study/contract/media-types.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { sizeOf, titleIn } from '../../src/study/share-image/png-text.ts';
import { builtPages } from '../support/dist/built-pages.ts';

const pages = builtPages().map((page) => ({ ...page, tree: fromHtml(page.html) }));
const home = settings.site + settings.base;
const study = parse(readFileSync(join(settings.content, 'case.yaml'), 'utf8')) as { title: string; siteName: string };
const title = study.title.replaceAll('|', '');
const file = (name: string) => readFileSync(join(settings.out, name), 'utf8');

/** The `<meta>` of a page by name or property. */
function metaOf(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  visit(tree, 'element', ({ tagName, properties }) => {
    const name = properties['name'] ?? properties['property'];
    if (tagName === 'meta' && name) found.set(String(name), String(properties['content']));
  });
  return found;
}

function jsonLdOf(tree: Root): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  visit(tree, 'element', (element) => {
    if (element.properties['type'] === 'application/ld+json') found.push(JSON.parse(toString(element)));
  });
  return found;
}

const isListed = ({ html }: { html: string }) => !html.includes('content="noindex"');
const listed = pages.filter(isListed);

describe.each(listed)('$address', ({ address, tree }) => {
  const meta = metaOf(tree);

  test('says what it is to share cards and reference managers', () => {
    expect(meta.get('og:url')).toBe(settings.site + address);
    expect(meta.get('dcterms.identifier')).toBe(settings.site + address);
    expect(meta.get('og:title')).toBe(meta.get('dcterms.title'));
    expect(meta.get('og:description')).toBe(meta.get('description'));
    expect(meta.get('og:locale')).toBe('zh_CN');
    expect(meta.get('og:site_name')).toBe(study.siteName);
    expect(meta.get('og:image')).toBe(`${home}fenxiang.png`);
    expect(meta.get('dcterms.language')).toBe('zh-CN');
    // Zotero reads the first as the name of the website, the second as its kind
    expect([meta.get('dcterms.source'), meta.get('dcterms.type')]).toEqual([undefined, undefined]);
  });

  // Zotero takes the first for the day of publication, and nobody has published one
  test('has no time that a program reads', () => {
    const read: unknown[] = [];
    visit(tree, 'element', ({ properties }) => void (properties['dateTime'] && read.push(properties['dateTime'])));
    expect(read).toEqual([]);
  });

  test('names no author, day, journal or institution, because none is known', () => {
    expect([...meta.keys()].filter((name) => /citation_|creator|author|issued|date|published/i.test(name))).toEqual([]);
    expect(JSON.stringify(jsonLdOf(tree))).not.toMatch(/"(?:author|creator|datePublished|dateModified|publisher)"/);
  });
});

test.each(pages.filter((page) => !isListed(page)))(
  '$address, which is not listed, has no such metadata',
  ({ tree }) => {
    expect([...metaOf(tree).keys()].filter((name) => /^(?:og:|dcterms)/.test(name))).toEqual([]);
    expect(jsonLdOf(tree)).toEqual([]);
  },
);

describe('JSON-LD', () => {
  const nodes = listed.flatMap(({ tree }) => jsonLdOf(tree));
  const inside = (node: unknown): Record<string, unknown>[] => {
    if (Array.isArray(node)) return node.flatMap(inside);
    if (typeof node !== 'object' || node === null) return [];
    return [node as Record<string, unknown>, ...Object.values(node).flatMap(inside)];
  };
  const all = nodes.flatMap(inside);

  test('describes the home page’s article with its sections and points', () => {
    const [article] = jsonLdOf(
      pages.find(({ address }) => address === settings.base)?.tree ?? { type: 'root', children: [] },
    );
    expect(article).toMatchObject({ '@type': 'Article', '@id': home, headline: title, inLanguage: 'zh-Hans' });
    expect(article?.['isBasedOn']).toMatch(/^https:/);
    const sections = article?.['hasPart'] as { '@id': string; hasPart: unknown[] }[];
    expect(sections.map((section) => section.hasPart.length)).toEqual([3, 3, 3]);
  });

  test('says of 全文 that it shows this article, under the same address', () => {
    const whole = pages.find(({ address }) => address === `${settings.base}quanwen/`);
    const [article] = jsonLdOf(whole?.tree ?? { type: 'root', children: [] });
    expect(article).toMatchObject({ '@id': home, url: home, mainEntityOfPage: `${home}quanwen/` });
    expect(whole?.html).toContain(`<link rel="canonical" href="${home}quanwen/">`);
  });

  test('every @id is an address that answers', () => {
    const answering = new Set(
      pages.flatMap(({ address, tree }) => {
        const ids: string[] = [''];
        visit(tree, 'element', ({ properties: { id } }) => void (id && ids.push(`#${String(id)}`)));
        return ids.map((id) => settings.site + address + id);
      }),
    );
    const ids = all.flatMap((node) => (node['@id'] ? [String(node['@id'])] : []));
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !answering.has(id))).toEqual([]);
  });

  test('every encoding is a file', () => {
    const files = new Set(all.flatMap((node) => (node['contentUrl'] ? [String(node['contentUrl'])] : [])));
    expect(files.size).toBeGreaterThanOrEqual(4);
    for (const one of files) expect(readFileSync(join(settings.out, one.slice(home.length))).length).toBeGreaterThan(0);
  });
});

test('the sitemap lists every page that may be listed, and robots.txt names it', () => {
  const addresses = [...file('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
  expect(addresses.toSorted()).toEqual(listed.map(({ address }) => settings.site + address).toSorted());
  expect(file('robots.txt')).toContain(`Sitemap: ${home}sitemap.xml`);
});

test('the home page’s tab begins with the site’s name, the others with their own', () => {
  for (const { address, html } of pages) {
    const tabTitle = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
    if (address === settings.base) expect(tabTitle).toBe(`${study.siteName}：${title}`);
    else expect(tabTitle).toMatch(new RegExp(`^.{2,12} · ${study.siteName}$`));
  }
});

test('the share image is 1200 × 630 and shows the current title', () => {
  const png = readFileSync(join(settings.out, 'fenxiang.png'));
  expect(sizeOf(png)).toEqual({ width: 1200, height: 630 });
  expect(titleIn(png), '题名改过了：请运行 npm run og，并提交新的 content/fenxiang.png').toBe(title);
});

test('the cover of the EPUB is upright and shows the current title', () => {
  const files = unzipSync(readFileSync(join(settings.out, 'xiazai/quanwen.epub')));
  const png = Buffer.from(files['EPUB/cover.png'] ?? []);
  expect(sizeOf(png)).toEqual({ width: 1200, height: 1800 });
  expect(titleIn(png), '题名改过了：请运行 npm run og，并提交新的 content/fengmian.png').toBe(title);
});

test('the feed’s entries are those of 说明, newest first, and lead to them', () => {
  const feed = file('gengxin.xml');
  const about = pages.find(({ address }) => address === '/shuoming/');
  const links = [...feed.matchAll(/<entry>\s*<id>([^<]+)<\/id>/g)].map(([, id]) => String(id));
  expect(links.length).toBeGreaterThan(0);
  expect(links).toEqual(links.toSorted().toReversed());
  for (const link of links) expect(about?.html).toContain(`id="${link.split('#')[1]}"`);
  expect(about?.html).toContain('type="application/atom+xml"');
  expect(feed).toMatch(/<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"[^]*<author><name>[^<]+<\/name><\/author>/);
});

describe('the other forms of a text', () => {
  const formsIn = (address: string) => {
    const found: [type: string, path: string][] = [];
    const { tree = { type: 'root', children: [] } } = listed.find((page) => page.address === address) ?? {};
    visit(tree as Root, 'element', ({ tagName, properties }) => {
      if (tagName === 'link' && [properties['rel']].flat().includes('alternate'))
        found.push([String(properties['type']), String(properties['href']).slice(settings.base.length)]);
    });
    return found;
  };
  const whole = /^xiazai\/(?:quanwen|yinyong)\.[a-z]+$/;

  test.each(['', 'quanwen/'])('%s names those of the whole, with the types they are sent with', (path) => {
    const forms = formsIn(settings.base + path);
    const files = readdirSync(join(settings.out, 'xiazai')).map((name) => `xiazai/${name}`);
    expect(
      forms
        .map(([, name]) => name)
        .filter((name) => whole.test(name))
        .toSorted(),
    ).toEqual(files.filter((name) => whole.test(name)).toSorted());
    for (const [type, name] of forms) expect(mediaTypeOf(name).split(';')[0]).toBe(type);
  });

  test('a section names its PDF', () => {
    expect(formsIn(`${settings.base}shufa/`)).toContainEqual(['application/pdf', 'xiazai/shufa.pdf']);
  });
});

describe('what Zotero offers to save of a page (COinS)', () => {
  const offered = ({ tree }: { tree: Root }) => {
    const items: URLSearchParams[] = [];
    visit(tree, 'element', ({ properties }) => {
      if ([properties['className']].flat().includes('Z3988'))
        items.push(new URLSearchParams(String(properties['title'])));
    });
    return items;
  };
  const sections = listed.filter(({ html, address }) => address !== '/' && /<main\b[^>]*\bdata-places/.test(html));

  test.each(sections)('$address: the section and each point, at its own address', ({ address, html, tree }) => {
    const places = placesInHtml(html).filter(({ kind }) => kind === 'heading' || kind === 'point');
    const items = offered({ tree });
    expect(items.map((item) => item.get('rft.identifier'))).toEqual(
      places.map(({ kind, id }) => settings.site + address + (kind === 'point' ? `#${id}` : '')),
    );
    expect(items.map((item) => item.get('rft.title'))).toEqual(places.map((place) => place.title.replace(/。$/u, '')));
    for (const item of items) {
      expect(item.get('rft_val_fmt')).toBe('info:ofi/fmt:kev:mtx:dc');
      expect([item.get('rft.source'), item.get('rft.language')]).toEqual([study.siteName, 'zh-CN']);
      expect([item.get('rft.date'), item.get('rft.creator')]).toEqual([null, null]);
    }
  });

  test('is nothing of its own on other pages: there it saves the page', () => {
    const others = pages.filter((page) => !sections.includes(page as (typeof sections)[number]));
    expect(others.flatMap(offered)).toEqual([]);
    expect(sections.length).toBe(3);
  });
});
