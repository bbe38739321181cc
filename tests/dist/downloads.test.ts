import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { strFromU8, unzipSync } from 'fflate';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/build/settings.ts';
import { readableSize } from '../../src/downloads/size.ts';
import { placesInHtml } from '../../src/places/places-in-html.ts';
import { builtPage, builtPages } from './built-pages.ts';

const bytesOf = (name: string) => readFileSync(join(settings.out, name));
const textOf = (name: string) => new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(name));
const places = placesInHtml(builtPage('/quanwen/').html);
const words = places.map(({ text }) => text).join('');
const home = settings.site + settings.base;

/** Permanent, like the addresses of pages: never taken away or renamed. */
const permanent = [
  'llms.txt',
  'llms-full.txt',
  'robots.txt',
  'licences.txt',
  'sitemap.xml',
  'gengxin.xml',
  'fenxiang.png',
  'xiazai/quanwen.txt',
  'xiazai/quanwen.md',
  'xiazai/quanwen.epub',
  'xiazai/quanwen.json',
  'xiazai/yuanwen.txt',
  'xiazai/yinyong.bib',
  'xiazai/yinyong.ris',
  'xiazai/yinyong.json',
  'xiazai/SHA256SUMS',
];

test.each(permanent)('%s is still there', (name) => {
  expect(existsSync(join(settings.out, name))).toBe(true);
});

describe('the same words in the same order stand in', () => {
  test.each(['xiazai/quanwen.md', 'llms-full.txt'])('%s', (name) => {
    const tree = unified().use(remarkParse).use(remarkGfm).parse(textOf(name));
    const rules = tree.children.flatMap(({ type }, at) => (type === 'thematicBreak' ? [at] : []));
    const article = tree.children.slice((rules[0] ?? 0) + 1, rules[1]);
    expect(article.map((node) => toString(node)).join('')).toBe(words);
  });

  test('the plain text', () => {
    const [, article = ''] = textOf('xiazai/quanwen.txt').split(`${'-'.repeat(40)}\n`);
    expect(article.replace(/[\n\u3000]/g, '')).toBe(words);
  });

  test('the JSON, place by place', () => {
    const listed = (JSON.parse(textOf('xiazai/quanwen.json')) as { places: { id: string; text: string }[] }).places;
    expect(listed.map(({ id, text }) => [id, text])).toEqual(places.map(({ id, text }) => [id, text]));
  });

  test('the EPUB, in the order of its spine', () => {
    const files = unzipSync(bytesOf('xiazai/quanwen.epub'));
    const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    const spine = [...file('EPUB/package.opf').matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => id);
    const read = spine.flatMap((id) => placesInHtml(file(`EPUB/${id}.xhtml`)));
    expect(read.map(({ id, text }) => [id, text])).toEqual(places.map(({ id, text }) => [id, text]));
  });
});

describe('the EPUB', () => {
  test('has no error and no warning for epubcheck', () => {
    const jar = '/usr/share/java/epubcheck.jar';
    const { stdout, stderr } = spawnSync('java', ['-jar', jar, join(settings.out, 'xiazai/quanwen.epub')], {
      encoding: 'utf8',
    });
    expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings');
  });

  test('lists every section and point in its contents, and holds every note', () => {
    const files = unzipSync(bytesOf('xiazai/quanwen.epub'));
    const nav = strFromU8(files['EPUB/nav.xhtml'] ?? new Uint8Array());
    const titles = places.flatMap(({ kind, title }) => (kind === 'heading' || kind === 'point' ? [title] : []));
    for (const title of titles) expect(nav).toContain(`>${title}</a>`);
    const chapters = Object.entries(files).flatMap(([name, bytes]) =>
      name.endsWith('.xhtml') ? strFromU8(bytes) : [],
    );
    const ids = (pattern: RegExp) => [...chapters.join('').matchAll(pattern)].map(([, label]) => label).toSorted();
    expect(ids(/id="note-([a-z0-9-]+)"/g)).toEqual(ids(/href="#note-([a-z0-9-]+)"/g));
    expect(ids(/id="note-([a-z0-9-]+)"/g).length).toBeGreaterThan(0);
  });
});

test('the source is published byte for byte', () => {
  expect(bytesOf('xiazai/yuanwen.txt').equals(readFileSync(join(settings.content, 'source.txt')))).toBe(true);
});

describe('说明', () => {
  const { html } = builtPage('/shuoming/');
  const sums = textOf('xiazai/SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('  ') as [hash: string, name: string]);

  test.each(sums)('states the true hash of each file: %s %s', (hash, name) => {
    expect(
      createHash('sha256')
        .update(bytesOf(`xiazai/${name}`))
        .digest('hex'),
    ).toBe(hash);
    expect(html).toContain(`${hash}  ${name}`);
    expect(html).toContain(`href="${settings.base}xiazai/${name}"`);
  });

  test('states the true sizes', () => {
    for (const name of ['quanwen.txt', 'quanwen.md', 'quanwen.epub', 'quanwen.json', 'yuanwen.txt']) {
      expect(html).toContain(readableSize(bytesOf(`xiazai/${name}`).length));
    }
  });
});

describe('the files of references', () => {
  const addresses = [
    home,
    ...builtPages().flatMap(({ address, html }) => {
      const own = placesInHtml(html).filter(({ kind, section }) => kind === 'point' && section !== '');
      return own.length === 0
        ? []
        : [settings.site + address, ...own.map(({ id }) => `${settings.site}${address}#${id}`)];
    }),
  ];

  test.each(['bib', 'ris', 'json'])('yinyong.%s cites the whole, each section and each point', (kind) => {
    const items = new Cite(textOf(`xiazai/yinyong.${kind}`)).data;
    expect(items.map(({ URL: address }) => String(address)).toSorted()).toEqual(addresses.toSorted());
    for (const item of items) {
      expect(item['type']).toBe('webpage');
      expect(item['title']).not.toBe('');
      for (const unknown of ['author', 'issued', 'publisher']) expect(item).not.toHaveProperty(unknown);
    }
  });
});
