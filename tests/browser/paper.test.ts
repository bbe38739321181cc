import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';

const pdf = (name: string) => join(settings.out, 'xiazai', `${name}.pdf`);
const outputOf = (command: string, ...rest: string[]) => execFileSync(command, rest, { encoding: 'utf8' });

/** in points */
const millimetre = 72 / 25.4;

/** A character on a printed page, in points from the page's top left. */
interface Character {
  page: number;
  character: string;
  left: number;
  top: number;
  width: number;
}

function charactersOf(name: string): Character[] {
  const characters: Character[] = [];
  let page = 0;
  for (const line of outputOf('pdftotext', '-bbox', pdf(name), '-').split('\n')) {
    if (line.includes('<page ')) page += 1;
    const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*?>([^<]+)</.exec(line);
    if (!word) continue;
    const [left, top, right] = [Number(word[1]), Number(word[2]), Number(word[3])];
    const inWord = [...(word[4] ?? '')];
    const width = (right - left) / inWord.length;
    inWord.forEach((character, at) => characters.push({ page, character, left: left + at * width, top, width }));
  }
  return characters;
}

/** The characters of one page in lines, from top to bottom. */
function linesOf(characters: Character[]): Character[][] {
  const lines: Character[][] = [];
  for (const character of characters.toSorted((one, other) => one.top - other.top)) {
    const line = lines.at(-1);
    if (line && character.top - (line[0]?.top ?? 0) < 8) line.push(character);
    else lines.push([character]);
  }
  return lines;
}

const files = ['quanwen', 'shufa', 'ducha', 'zhenjie'];

test.each(files)('%s.pdf is A4, and every letter on it comes from the site’s own faces', (name) => {
  expect(existsSync(pdf(name)), `${pdf(name)} was not made`).toBe(true);
  expect(outputOf('pdfinfo', pdf(name))).toMatch(/Page size:\s+59[45][\d.]* x 84[12][\d.]* pts \(A4\)/);
  const fonts = outputOf('pdffonts', pdf(name)).split('\n').slice(2).filter(Boolean);
  const nameOf = (font: string) =>
    /^[A-Z]{6}\+(\S+)\s+CID TrueType\s+Identity-H\s+yes yes yes /.exec(font)?.[1] ?? font;
  expect(fonts.map(nameOf).toSorted()).toEqual([
    'NotoSansSC-Bold',
    'NotoSansSC-Regular',
    'NotoSerifSC-Bold',
    'NotoSerifSC-Regular',
  ]);
});

test.each(files)('%s.pdf states on its last page its address and how to cite it', (name) => {
  const text = outputOf('pdftotext', '-layout', pdf(name), '-').replace(/\s/g, '');
  const home = settings.site + settings.base;
  expect(text).toContain(`本页：${home}${name}/`);
  // the whole is cited under the site's own address, as everywhere
  expect(text).toMatch(/\[EB\/OL\].*\[--\]\./);
  expect(text).toContain(`[--].${name === 'quanwen' ? home : `${home}${name}/`}.`);
});

test('a full page has 22 lines of 28 characters in a type area of 156 × 225 mm', () => {
  const body = charactersOf('quanwen').filter(({ width, top }) => width > 12 && width < 18.5 && top < 740);
  const pages = [...new Set(body.map(({ page }) => page))].map((page) =>
    linesOf(body.filter((one) => one.page === page)),
  );
  const full = pages.reduce((most, lines) => (lines.length > most.length ? lines : most));
  expect(full).toHaveLength(22);

  const height = (full.at(-1)?.[0]?.top ?? 0) - (full[0]?.[0]?.top ?? 0);
  expect(height / 21).toBeCloseTo((225 / 22) * millimetre, 0);
  // the box of trimmed punctuation at the end of a line still has its full width
  const characters = full.flat().filter(({ character }) => /\p{Script=Han}/u.test(character));
  const left = Math.min(...characters.map((character) => character.left));
  const right = Math.max(...characters.map((character) => character.left + character.width));
  expect((right - left) / millimetre).toBeCloseTo(156, 0);
  const solid = full.filter(
    (line) => line.length > 26 && line.every(({ character }) => /\p{Script=Han}/u.test(character)),
  );
  for (const line of solid) expect(line).toHaveLength(28);
});

test('pages are numbered outside, and carry the running title from the second on', () => {
  const characters = charactersOf('quanwen');
  const pages = Math.max(...characters.map(({ page }) => page));
  expect(pages).toBeGreaterThanOrEqual(5);
  for (let at = 1; at <= pages; at++) {
    const page = characters.filter((one) => one.page === at);
    const wordsWhere = (matches: (character: Character) => boolean) =>
      page
        .filter(matches)
        .map(({ character }) => character)
        .join('');
    expect(wordsWhere(({ top }) => top > 740)).toBe(`${at}`);
    expect(wordsWhere(({ top }) => top < 100)).toBe(at === 1 ? '' : '胶州法治建设案例');
  }
  const numbers = characters.filter(({ top }) => top > 740);
  const outside = (page: number) => Math.min(...numbers.filter((one) => one.page === page).map(({ left }) => left));
  expect(outside(1)).toBeGreaterThan(300);
  expect(outside(2)).toBeLessThan(300);
});

test('the number stands between two dashes: — 1 —', () => {
  const number = charactersOf('quanwen').find(({ page, top }) => page === 1 && top > 740);
  const { left = 0, top = 0, width = 0 } = number ?? {};
  const at = { x: Math.round(left - 24), y: Math.round(top), W: Math.round(width + 48), H: 24 };
  const where = Object.entries(at).flatMap(([option, points]) => [`-${option}`, String(points)]);
  const image = execFileSync('pdftoppm', ['-r', '72', '-f', '1', '-l', '1', '-gray', ...where, pdf('quanwen')]);
  const pixels = image.subarray(-at.W * at.H);
  const isDark = (pixel: number) => pixel < 160;
  const longest = (row: Buffer) => Math.max(...[...row].map(isDark).join().split('false').map(darkIn));
  const darkIn = (run: string) => run.split('true').length - 1;
  const rows = Array.from({ length: at.H }, (_, row) => pixels.subarray(row * at.W, (row + 1) * at.W));
  const half = Math.floor(at.W / 2);
  // 14 pt wide less the air at its ends
  expect(Math.max(...rows.map((row) => longest(row.subarray(0, half))))).toBeGreaterThanOrEqual(10);
  expect(Math.max(...rows.map((row) => longest(row.subarray(half))))).toBeGreaterThanOrEqual(10);
});
