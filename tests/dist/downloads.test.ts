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
import { settings } from '../../src/command/this-build.ts';
import { readableSize } from '../../src/reader/take-away/download.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { builtPage, builtPages } from '../support/dist/built-pages.ts';

const bytesOf = (name: string) => readFileSync(join(settings.out, name));
const textOf = (name: string) => new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(name));
const places = placesInHtml(builtPage('/quanwen/').html);
const words = places.map(({ text }) => text).join('');
const home = settings.site + settings.base;

/** Permanent, like the addresses of pages: never removed or renamed. */
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

describe('the same words in the same order are in', () => {
  test.each(['xiazai/quanwen.md', 'llms-full.txt'])('%s', (name) => {
    const [, markdown = ''] = /^---\n.*?\n---\n(.*)$/s.exec(textOf(name)) ?? [];
    const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
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

test('the JSON says behind which words each note stands', () => {
  const { places: listed } = JSON.parse(textOf('xiazai/quanwen.json')) as {
    places: { text: string; notesAt: { label: string; offset: number }[] }[];
  };
  const before = listed.flatMap(({ text, notesAt }) =>
    notesAt.map(({ label, offset }) => [label, [...text].slice(0, offset).join('').slice(-12)]),
  );
  const { html } = builtPage('/quanwen/');
  const shown = [...html.matchAll(/<sup data-aside[^>]*><a[^>]* id="noteref-([a-z0-9-]+)"/g)].map(
    ({ index, 1: label }) => {
      const words = html.slice(0, index).replace(/<sup data-aside.*?<\/sup>|<[^>]+>/gs, '');
      return [label, words.slice(-12)];
    },
  );
  expect(shown.length).toBeGreaterThan(0);
  expect(before).toEqual(shown);
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

  test.each(sums)('states the correct hash of each file: %s %s', (hash, name) => {
    expect(
      createHash('sha256')
        .update(bytesOf(`xiazai/${name}`))
        .digest('hex'),
    ).toBe(hash);
    expect(html).toContain(`${hash}  ${name}`);
    expect(html).toContain(`href="${settings.base}xiazai/${name}"`);
  });

  test('states the correct sizes', () => {
    for (const name of ['quanwen.txt', 'quanwen.md', 'quanwen.epub', 'quanwen.json', 'yuanwen.txt']) {
      expect(html).toContain(readableSize(bytesOf(`xiazai/${name}`).length));
    }
  });
});

describe('the reference files', () => {
  const addresses = [
    home,
    ...builtPages().flatMap(({ address, html }) => {
      const own = placesInHtml(html).filter(({ kind, section }) => kind === 'point' && section !== '');
      return own.length === 0
        ? []
        : [settings.site + address, ...own.map(({ id }) => `${settings.site}${address}#${id}`)];
    }),
  ];

  test.each(['bib', 'ris', 'json'])('yinyong.%s cites the whole text, each section and each point', (kind) => {
    const items = new Cite(textOf(`xiazai/yinyong.${kind}`)).data;
    expect(items.map(({ URL: address }) => String(address)).toSorted()).toEqual(addresses.toSorted());
    for (const item of items) {
      expect(item['type']).toBe('webpage');
      expect(item['title']).not.toBe('');
      for (const unknown of ['author', 'issued', 'publisher']) expect(item).not.toHaveProperty(unknown);
    }
  });

  test('each names the website, in the field that its readers print, and its language', () => {
    const count = addresses.length;
    const lines = (name: string, line: string) =>
      textOf(`xiazai/${name}`)
        .split('\n')
        .filter((one) => one === line).length;
    expect(lines('yinyong.ris', 'T2  - 胶州法治建设案例')).toBe(count);
    expect(lines('yinyong.ris', 'LA  - zh-CN')).toBe(count);
    expect(lines('yinyong.json', '    "container-title": "胶州法治建设案例",')).toBe(count);
    expect(textOf('xiazai/yinyong.json').match(/^ {4}"language": "zh-CN",?$/gm)).toHaveLength(count);
    expect(lines('yinyong.bib', '  journaltitle = {胶州法治建设案例},')).toBe(count);
    expect(lines('yinyong.bib', '  langid = {chinese},')).toBe(count);
  });
});
