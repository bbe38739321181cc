import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settings } from '../../src/build/settings.ts';

const sheet = (name: string) => join(settings.out, 'xiazai', `${name}.pdf`);
const tell = (command: string, ...rest: string[]) => execFileSync(command, rest, { encoding: 'utf8' });

/** in points */
const millimetre = 72 / 25.4;

/** A letter of a printed page, in points from the page's top left. */
interface Letter {
  page: number;
  letter: string;
  left: number;
  top: number;
  width: number;
}

function lettersOf(name: string): Letter[] {
  const letters: Letter[] = [];
  let page = 0;
  for (const line of tell('pdftotext', '-bbox', sheet(name), '-').split('\n')) {
    if (line.includes('<page ')) page += 1;
    const word = /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*?>([^<]+)</.exec(line);
    if (!word) continue;
    const [left, top, right] = [Number(word[1]), Number(word[2]), Number(word[3])];
    const inWord = [...(word[4] ?? '')];
    const width = (right - left) / inWord.length;
    inWord.forEach((letter, at) => letters.push({ page, letter, left: left + at * width, top, width }));
  }
  return letters;
}

/** Letters of one page in lines, from top to bottom. */
function linesOf(letters: Letter[]): Letter[][] {
  const lines: Letter[][] = [];
  for (const letter of letters.toSorted((one, other) => one.top - other.top)) {
    const line = lines.at(-1);
    if (line && letter.top - (line[0]?.top ?? 0) < 8) line.push(letter);
    else lines.push([letter]);
  }
  return lines;
}

describe.each(['quanwen', 'shufa', 'ducha', 'zhenjie'])('the sheet %s.pdf', (name) => {
  test('is A4, tagged, with outline and language, all fonts inside', () => {
    expect(existsSync(sheet(name)), `${sheet(name)} was not made`).toBe(true);
    const about = tell('pdfinfo', sheet(name));
    expect(about).toMatch(/Tagged:\s+yes/);
    expect(about).toMatch(/Page size:\s+59[45][\d.]* x 84[12][\d.]* pts \(A4\)/);
    const fonts = tell('pdffonts', sheet(name)).split('\n').slice(2).filter(Boolean);
    expect(fonts.filter((font) => !/\s(yes)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.test(font))).toEqual([]);
    expect(fonts.some((font) => font.includes('NotoSerifSC-Regular'))).toBe(true);
    const raw = tell('strings', sheet(name));
    expect(raw).toMatch(/\/Lang \(zh-Hans\)/);
    expect(raw).toMatch(/\/Outlines \d+ 0 R/);
  });

  test('says on its last page where it stands and how to cite it', () => {
    const text = tell('pdftotext', '-layout', sheet(name), '-').replace(/\s/g, '');
    expect(text).toContain(`${settings.site}${settings.base}${name}/`);
    expect(text).toContain('[EB/OL]');
  });
});

test('a full page has 22 lines of 28 letters in a type area of 156 × 225 mm', () => {
  const body = lettersOf('quanwen').filter(({ width, top }) => width > 12 && width < 18.5 && top < 740);
  const pages = [...new Set(body.map(({ page }) => page))].map((page) =>
    linesOf(body.filter((one) => one.page === page)),
  );
  const full = pages.reduce((most, lines) => (lines.length > most.length ? lines : most));
  expect(full).toHaveLength(22);

  const height = (full.at(-1)?.[0]?.top ?? 0) - (full[0]?.[0]?.top ?? 0);
  expect(height / 21).toBeCloseTo((225 / 22) * millimetre, 0);
  // a mark that is trimmed at a line's end still counts whole in its box
  const letters = full.flat().filter(({ letter }) => /\p{Script=Han}/u.test(letter));
  const left = Math.min(...letters.map((letter) => letter.left));
  const right = Math.max(...letters.map((letter) => letter.left + letter.width));
  expect((right - left) / millimetre).toBeCloseTo(156, 0);
  const solid = full.filter((line) => line.length > 26 && line.every(({ letter }) => /\p{Script=Han}/u.test(letter)));
  for (const line of solid) expect(line).toHaveLength(28);
});

test('pages are numbered — 1 —, outside, and carry the running title from the second on', () => {
  const letters = lettersOf('quanwen');
  const pages = Math.max(...letters.map(({ page }) => page));
  expect(pages).toBeGreaterThanOrEqual(5);
  for (let at = 1; at <= pages; at++) {
    const page = letters.filter((one) => one.page === at);
    const wordsWhere = (matches: (letter: Letter) => boolean) =>
      page
        .filter(matches)
        .map(({ letter }) => letter)
        .join('');
    expect(wordsWhere(({ top }) => top > 740)).toBe(`—${at}—`);
    expect(wordsWhere(({ top }) => top < 100)).toBe(at === 1 ? '' : '胶州法治建设案例');
  }
  const numbers = letters.filter(({ top }) => top > 740);
  const outside = (page: number) => Math.min(...numbers.filter((one) => one.page === page).map(({ left }) => left));
  expect(outside(1)).toBeGreaterThan(300);
  expect(outside(2)).toBeLessThan(300);
});
