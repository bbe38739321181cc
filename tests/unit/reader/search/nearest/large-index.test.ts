import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Nearest } from '../../../../../src/reader/search/nearest/nearest.ts';
import { fold } from '../../../../../src/reader/search/text/character-forms.ts';
import { indexInMemory } from '../../../../support/unit/index-in-memory.ts';
import { seeded, seedOfThisRun } from '../../../../support/seeded.ts';
import { withOneSlip } from '../../../../support/unit/word-slips.ts';

const seed = seedOfThisRun();
const cases = Number(process.env['CASES'] ?? 100);
const texts = readFileSync('content/source.txt', 'utf8')
  .split(/\n+/)
  .filter((line) => line.trim() !== '');
const own = [...new Set(texts.join('').match(/\p{Script=Han}/gu))];

/** 300 sections: those of the text among others of the same characters in random order. */
function largeStudy() {
  const random = seeded(1);
  const noise = () => Array.from({ length: 120 }, () => own[Math.floor(random() * own.length)]).join('');
  const records = Array.from({ length: 300 }, (_, at) => [
    noise(),
    at % 20 === 0 ? (texts[at / 20] ?? noise()) : noise(),
  ]);
  return { records, ...indexInMemory(records, ['述法'], false) };
}

const { records, index, counts } = largeStudy();
const nearest = new Nearest(index, Infinity);
const all = records.flat().map((text) => fold(text).text);

test.each([
  ['法治督查', '法治督察'],
  ['法制督查', '法治督察'],
  ['合法性审察', '合法性审查'],
  ['毒察', '督察'],
])('%s: the text has %s, in as many places as it says', async (typed, wording) => {
  const [offer] = await nearest.wordings([typed]);
  expect(offer?.wording).toBe(wording);
  expect([undefined, all.filter((text) => text.includes(wording)).length]).toContain(offer?.places);
});

test(`a clause with one slip is found in 95 of 100 by reading few records (SEED=${seed})`, async () => {
  const random = seeded(seed);
  const written = new Set(records.flat());
  const clauses = texts.filter((text) => written.has(text)).flatMap((text) => text.match(/\p{Script=Han}{6,}/gu) ?? []);
  const missed: string[] = [];
  for (let tried = 0; tried < cases;) {
    const clause = clauses[Math.floor(random() * clauses.length)] ?? '';
    const typed = withOneSlip(clause, random, own, () => undefined)?.typed ?? '';
    if (typed === '' || typed.length > 64 || all.some((text) => text.includes(typed))) continue;
    tried += 1;
    counts.reads = 0;
    const [offer] = await nearest.wordings([typed]);
    expect(counts.reads).toBeLessThan(100);
    if (!offer || !clause.includes(offer.wording) || offer.wording.length < clause.length - 2) missed.push(typed);
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(cases * 0.05);
});
