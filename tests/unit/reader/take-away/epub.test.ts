import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { epubOf } from '../../../../src/reader/take-away/epub/book.ts';
import { study } from '../../../support/unit/study.ts';

describe('EPUB', () => {
  const bytes = epubOf(study);
  const files = unzipSync(bytes);
  const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());

  test('begins with its media type, uncompressed', () => {
    expect(strFromU8(bytes.subarray(30, 58), true)).toBe('mimetypeapplication/epub+zip');
  });

  test('is the same bytes each time and in every time zone', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const elsewhere = epubOf(study);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(elsewhere).equals(Buffer.from(bytes))).toBe(true);
  });

  test('has only metadata that the study states', () => {
    const { authors, published, ...unsigned } = { ...study };
    expect(file('EPUB/package.opf')).toContain(`<dc:creator>${authors[0]}</dc:creator>`);
    expect(file('EPUB/package.opf')).toContain(`<dc:date>${published}</dc:date>`);
    const opf = strFromU8(unzipSync(epubOf({ ...unsigned, authors: [] }))['EPUB/package.opf'] ?? new Uint8Array());
    expect(opf).not.toMatch(/dc:creator|dc:date/);
  });

  test('links outside the book contain their host, and notes are marked as notes', () => {
    const chapter = file('EPUB/s-s.xhtml');
    expect(chapter).toContain('href="https://example.org/s/#dian"');
    expect(chapter).toContain('epub:type="noteref"');
    expect(chapter).toContain('id="note-zhu" epub:type="footnote" role="doc-footnote"');
    expect(chapter).toContain('引文 &#x26; &#x3C;标签');
  });

  test('holds the pictures of the text, in words too', () => {
    const picture = { name: 'liu.png', bytes: Uint8Array.from([1, 2, 3]) };
    const book = unzipSync(epubOf(study, undefined, [picture]));
    expect(book['EPUB/pictures/liu.png']).toEqual(picture.bytes);
    const text = (name: string) => strFromU8(book[name] ?? new Uint8Array());
    expect(text('EPUB/s-s.xhtml')).toContain(
      '<figure><img src="pictures/liu.png" alt="流[程]"/><figcaption>图1</figcaption>',
    );
    expect(text('EPUB/package.opf')).toContain('href="pictures/liu.png" media-type="image/png"/>');
    expect(text('EPUB/package.opf')).toMatch(/accessMode">visual<.*图片都有替代文字/s);
    expect(file('EPUB/package.opf')).not.toMatch(/image\/png|accessMode">visual/);
  });

  test('a reader that hides asides still shows every note', () => {
    const withoutAsides = file('EPUB/s-s.xhtml').replace(/<aside.*?<\/aside>/gs, '');
    expect(withoutAsides).toMatch(/校记<\/p>\n<[^]*〔1〕<\/a>“总”：见/);
  });

  test('its contents for old readers are those for new ones', () => {
    const links = (text: string, pattern: RegExp) =>
      [...text.matchAll(pattern)].map(({ groups }) => [groups?.['href'], groups?.['words']]);
    const [toc = ''] = file('EPUB/nav.xhtml').split('</nav>');
    const lines = links(toc, /<a href="(?<href>[^"]+)">(?<words>[^<]+)<\/a>/g);
    expect(lines).toContainEqual(['s-s.xhtml#dian', '一是点。']);
    expect(
      links(file('EPUB/toc.ncx'), /<text>(?<words>[^<]+)<\/text><\/navLabel><content src="(?<href>[^"]+)"/g),
    ).toEqual(lines);
    expect(file('EPUB/package.opf')).toContain('<spine toc="ncx">');
  });

  test('says how it can be read, and gives the parts of a book their roles', () => {
    expect(file('EPUB/package.opf')).toMatch(/"schema:accessibilitySummary">[^<]+</);
    // those that Ace asks for
    const roles = { chapter: 'doc-chapter', footnote: 'doc-footnote', noteref: 'doc-noteref', toc: 'doc-toc' };
    for (const [type, role] of Object.entries(roles)) {
      const tags = Object.keys(files).flatMap(
        (name) => file(name).match(new RegExp(`<[^>]* epub:type="(?:[^"]* )?${type}"[^>]*>`, 'g')) ?? [],
      );
      expect(tags.length, type).toBeGreaterThan(0);
      for (const tag of tags) expect(tag).toContain(`role="${role}"`);
    }
  });

  test('a cover stands first, with what it shows in words', () => {
    const covered = unzipSync(epubOf(study, Uint8Array.of(1, 2, 3)));
    const opf = strFromU8(covered['EPUB/package.opf'] ?? new Uint8Array());
    expect(covered['EPUB/cover.png']).toEqual(Uint8Array.of(1, 2, 3));
    expect(opf).toContain('<item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>');
    expect(opf).toContain('<meta name="cover" content="cover-image"/>');
    expect(opf).toMatch(
      /<spine toc="ncx">\n<itemref idref="cover"\/>\n<itemref idref="title"\/>\n<itemref idref="nav"\/>/,
    );
    expect(strFromU8(covered['EPUB/cover.xhtml'] ?? new Uint8Array())).toContain('alt="封面：题*名*，某站"');
  });

  test('without a cover it says nothing of one', () => {
    expect(file('EPUB/package.opf')).not.toMatch(/cover|visual/);
    expect(Object.keys(files).filter((name) => name.includes('cover'))).toEqual([]);
  });
});
