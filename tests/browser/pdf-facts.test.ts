import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { settings } from '../../src/command/this-build.ts';

const outputOf = (command: string, ...rest: string[]) => execFileSync(command, rest, { encoding: 'utf8' });
const home = settings.site + settings.base;
const study = parse(readFileSync(join(settings.content, 'case.yaml'), 'utf8')) as {
  title: string;
  siteName: string;
  edition: string;
  provenance: { url: string; rights: string };
};
const work = study.title.replaceAll('|', '');

describe.each([
  ['quanwen', work, home],
  ['shufa', /^一、以组织党政/, `${home}shufa/`],
  ['ducha', /^二、/, `${home}ducha/`],
  ['zhenjie', /^三、/, `${home}zhenjie/`],
])('%s.pdf says', (name, title, address) => {
  const file = join(settings.out, 'xiazai', `${name}.pdf`);
  let pdf: PDFDocumentProxy;
  let info: Record<string, unknown>;
  let xmp: { get(name: string): unknown };
  beforeAll(async () => {
    pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
    const said = await pdf.getMetadata();
    [info, xmp] = [said.info as Record<string, unknown>, said.metadata];
  });
  afterAll(() => pdf.destroy());

  test('its title, its subject, which names the work, and the site that made it', () => {
    expect(info['Title']).toEqual(typeof title === 'string' ? title : expect.stringMatching(title));
    expect(info['Subject']).toContain(name === 'quanwen' ? '胶州市法治建设案例' : `《${work}》的一节：`);
    expect(info['Creator']).toBe(study.siteName);
    expect(info).not.toHaveProperty('Author');
  });

  test('the day of its edition', () => {
    const day = study.edition.replaceAll('-', '');
    expect(info['CreationDate']).toBe(`D:${day}000000Z`);
    expect(info['ModDate']).toBe(`D:${day}000000Z`);
  });

  test('its language, and where it is from, whose it is and where it is cited', () => {
    expect(info['Language']).toBe('zh-Hans');
    expect(xmp.get('dc:title')).toBe(info['Title']);
    expect(xmp.get('dc:source')).toBe(study.provenance.url);
    expect(xmp.get('dc:rights')).toBe(study.provenance.rights);
    expect(xmp.get('dc:identifier')).toBe(address);
    expect([xmp.get('dc:language')].flat()).toEqual(['zh-Hans']);
    expect(xmp.get('xmp:createdate')).toBe(`${study.edition}T00:00:00Z`);
  });

  test('no more of its accessibility than is true', () => {
    expect(outputOf('pdfinfo', '-meta', file)).not.toContain('pdfuaid');
  });

  test('its headings in the outline, and its structure in tags', async () => {
    const outline = await pdf.getOutline();
    expect(outline.length).toBeGreaterThan(0);
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(outputOf('pdfinfo', '-struct', file)).toMatch(/^ *H1 \(block\)$/m);
  });

  test('its addresses as links', async () => {
    const annotations = await (await pdf.getPage(pdf.numPages)).getAnnotations();
    const links = annotations.map(({ url }: { url?: string }) => url);
    expect(links).toEqual(expect.arrayContaining([`${home}${name}/`, address]));
  });

  test('nothing that a strict reader objects to', () => {
    expect(outputOf('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  });
});
