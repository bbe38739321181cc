import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { studyOf, textForms, type StudyVolume } from '../../../../src/reader/take-away/text-forms.ts';
import { volumeLists } from '../../../../src/reader/take-away/volume-lists.ts';
import { volumeFile, volumePage } from '../../../../src/study/contract/addresses.ts';
import { study } from '../../../support/unit/study.ts';

const volumes: StudyVolume[] = study.sections.map((section, at) => {
  const number = at + 1;
  const page = volumePage(number);
  const name = `第${number}册`;
  return { number, name, page, contents: `${page}mulu/`, sections: [section], counts: '一节', from: at, to: at };
});
const [, second] = volumes as [StudyVolume, StudyVolume];
const bytesOf = (files: ReturnType<typeof textForms>, name: string) =>
  files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
const textOf = (files: ReturnType<typeof textForms>, name: string) => strFromU8(bytesOf(files, name));

describe('the files of a volume', () => {
  const own = textForms(studyOf(study, second), undefined, [], (kind) => volumeFile(`quanwen.${kind}`, 2));

  test('have names of their own, say which volume they are and where it is read', () => {
    expect(own.map(({ name }) => name)).toEqual(['quanwen_2.txt', 'quanwen_2.md', 'quanwen_2.epub', 'quanwen_2.json']);
    expect(textOf(own, 'quanwen_2.txt')).toMatch(/^题\*名\*（第2册）\n[^]*https:\/\/example\.org\/quanwen\/2\/\n/);
    const book = unzipSync(bytesOf(own, 'quanwen_2.epub'));
    expect(strFromU8(book['EPUB/package.opf'] ?? new Uint8Array())).toContain(
      '<dc:identifier id="book">https://example.org/quanwen/2/</dc:identifier>',
    );
  });

  test('have its places alone, whose links and pictures lead where they led', () => {
    const { fields, address, places } = JSON.parse(textOf(own, 'quanwen_2.json')) as {
      fields: Record<string, string>;
      address: string;
      places: { id: string; address: string }[];
    };
    expect([address, fields['address']]).toEqual(['https://example.org/quanwen/2/', '这一册的网址']);
    expect(places.map((place) => place.address)).toEqual(study.sections[1]?.places.map((place) => place.address));
    expect(textOf(own, 'quanwen_2.md')).toContain('(https://example.org/tupian/liu.png)');
  });

  test('of all volumes have the words of the whole, in order', () => {
    const wordsOf = (json: string) => (JSON.parse(json) as { places: { text: string }[] }).places;
    const all = volumes.flatMap((volume) =>
      wordsOf(textOf(textForms(studyOf(study, volume), undefined, []), 'quanwen.json')),
    );
    expect(all).toEqual(wordsOf(textOf(textForms(study, undefined, []), 'quanwen.json')));
  });
});

describe('the files that were the whole text’s', () => {
  const lists = volumeLists(study, volumes);
  const addresses = (kind: string) => [1, 2].map((number) => `https://example.org/xiazai/quanwen_${number}.${kind}`);

  test('keep their names', () => {
    expect(lists.map(({ name }) => name)).toEqual(['quanwen.txt', 'quanwen.md', 'quanwen.epub', 'quanwen.json']);
  });

  test.each(['txt', 'md', 'json'])('lead on to those of the volumes: %s', (kind) => {
    const text = textOf(lists, `quanwen.${kind}`);
    expect(text.match(/https:[^\s)"]*xiazai\/[^\s)"]*/g)).toEqual(addresses(kind));
  });

  test('lead on: the book', () => {
    const book = unzipSync(bytesOf(lists, 'quanwen.epub'));
    const chapter = strFromU8(book['EPUB/s-gece.xhtml'] ?? new Uint8Array());
    expect(chapter.match(/https:[^"]*xiazai[^"]*/g)).toEqual(addresses('epub'));
  });

  test('the JSON has no places, on which programs rely, but says where they are', () => {
    const json = JSON.parse(textOf(lists, 'quanwen.json')) as { places: object[]; volumes: { page: string }[] };
    expect(json.places).toEqual([]);
    expect(json.volumes.map(({ page }) => page)).toEqual([1, 2].map((one) => `https://example.org/quanwen/${one}/`));
  });
});
