import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { placesInHtml } from '../../src/study/places/places-in-html.ts';
import { copiers } from '../support/browser/copied-from-pdf.ts';
import { builtPage } from '../support/dist/built-pages.ts';

/** What the site adds to the words on paper: a note's number, the running title, the number of the page. */
const withoutNumbers = (text: string) => text.replace(/\s/g, '').replace(/〔\d{1,2}〕/g, '');
const withoutFurniture = (page: string, at: number) =>
  withoutNumbers(page).replace(new RegExp(`^(?:胶州法治建设案例)?${at + 1}`), '');

const title = '全面落实党政主要负责人履行推进法治建设第一责任人职责';
const placesOn = (html: string) => placesInHtml(html).map(({ text }) => withoutNumbers(text));

function notesOn(html: string): string[] {
  const notes: string[] = [];
  visit(fromHtml(html), 'element', (element) => {
    if (element.properties['dataNote']) notes.push(withoutNumbers(toString(element)));
  });
  return notes;
}

const files = ['quanwen', 'shufa', 'ducha', 'zhenjie'];
const trials = files.flatMap((name) =>
  Object.entries(copiers).map(([program, copy]) => [program, `${name}.pdf`, name, copy] as const),
);

describe.each(trials)('what %s copies out of %s', (_program, _file, name, copy) => {
  const { html } = builtPage(`/${name}/`);
  let pages: string[] = [];
  beforeAll(async () => {
    pages = await copy(join(settings.out, 'xiazai', `${name}.pdf`));
  });

  test('is every place, whole and in order, and nothing between them', () => {
    const places = placesOn(html);
    expect(places.length).toBeGreaterThanOrEqual(5);
    const whole = (name === 'quanwen' ? title : '') + places.join('');
    expect(pages.map(withoutFurniture).join('').slice(0, whole.length)).toBe(whole);
  });

  test('is every note, whole and in order, behind the places', () => {
    const copied = pages.map(withoutFurniture).join('');
    let from = placesOn(html).join('').length;
    for (const note of notesOn(html)) {
      expect(copied.indexOf(note, from), note).toBeGreaterThanOrEqual(from);
      from = copied.indexOf(note, from) + note.length;
    }
  });

  test('has its own characters, not radicals that look like them', () => {
    expect(pages.join('').match(/[\u2E80-\u2FDF\uF900-\uFAFF]/gu) ?? []).toEqual([]);
  });

  test('is in lines, not one character a line', () => {
    const single = pages.flatMap((page) => page.split('\n')).filter((line) => [...line.trim()].length === 1);
    expect(single.length).toBeLessThanOrEqual(3 * pages.length);
  });
});

test('the notes are there to be looked for', () => {
  expect(files.map((name) => notesOn(builtPage(`/${name}/`).html).length)).toEqual([10, 0, 4, 4]);
});
