import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundsOf } from '../../../../../src/reader/search/build/sounds-of-text.ts';
import { Nearest } from '../../../../../src/reader/search/nearest/nearest.ts';
import { alikeBy } from '../../../../../src/reader/search/nearest/sounds.ts';
import { fold } from '../../../../../src/reader/search/text/character-forms.ts';
import { seeded, seedOfThisRun } from '../../../../support/seeded.ts';
import { absentWords } from '../../../../support/unit/absent-words.ts';
import { indexInMemory } from '../../../../support/unit/index-in-memory.ts';
import { withOneSlip } from '../../../../support/unit/word-slips.ts';
import { anyText } from '../../../../support/unit/texts.ts';

/** CASES makes more of the random cases; SEED repeats them. */
const cases = Number(process.env['CASES'] ?? 200);
const seed = seedOfThisRun();
const texts = readFileSync('content/source.txt', 'utf8')
  .split(/\n+/)
  .filter((line) => line.trim() !== '');
const terms = ['述法', '督察', '三联一群', '合法性审查'];
const nearest = new Nearest(
  indexInMemory(
    texts.map((text) => [text]),
    terms,
    true,
  ).index,
);
const isInText = (word: string) => texts.some((text) => fold(text).text.includes(fold(word).text));
const offersFor = (typed: string) => nearest.wordings([fold(typed).text]);
const firstFor = async (typed: string) => (await offersFor(typed))[0]?.wording;

test.each([
  ['法治督查', '法治督察'],
  ['法制督察', '法治督察'],
  ['法制督查', '法治督察'],
  ['合法性审察', '合法性审查'],
  ['三连一群', '三联一群'],
  ['督查', '督察'],
  ['述发', '述法'],
  ['法治督导察', '法治督察'],
  ['法治察', '法治督察'],
  ['关少键数', '关键少数'],
  ['党工委', '党(工)委'],
])('%s: the text has %s', async (typed, wording) => {
  expect(await firstFor(typed)).toBe(wording);
});

test.each(['枫桥经验', '督', '督 察', 'dc', '提质增校', '2020年5月', '〔2020〕19号', '察督', '都查'])(
  '%s is near to nothing',
  async (typed) => {
    expect(await nearest.wordings(typed.split(' '))).toEqual([]);
  },
);

test('what a short word is offered is a word: 实际 is not in 充实基层', async () => {
  expect(texts.join('')).toContain('实基');
  expect(await offersFor('实际')).toEqual([]);
});

test('of several words only what the text lacks is asked for', async () => {
  expect(await nearest.wordings(['法治督查', '镇街'])).toEqual(await offersFor('法治督查'));
});

test(`${cases} clauses with one slip: the right wording comes first in 95 of 100 (SEED=${seed})`, async () => {
  const random = seeded(seed);
  const sounds = soundsOf(new Set(texts.join('')), texts);
  const typeable = [...Object.values(sounds.syllables).join('')];
  const clauses = texts.flatMap((text) => text.split(/[,，。；;：:！？]/)).filter((clause) => [...clause].length >= 4);
  const wrong: string[] = [];
  for (let tried = 0; tried < cases;) {
    const clause = clauses[Math.floor(random() * clauses.length)] ?? '';
    const slip = withOneSlip(clause, random, typeable, alikeBy(sounds));
    if (!slip || isInText(slip.typed)) continue;
    tried += 1;
    const wording = fold((await firstFor(slip.typed)) ?? '').text;
    const wanted = fold(clause).text;
    if (!wanted.includes(wording) || wording.length < wanted.length - 2)
      wrong.push(`${slip.kind} ${slip.typed}: ${wording}`);
  }
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(cases * 0.05);
});

test('200 words that the text does not have: something is offered for ten at most', async () => {
  expect(absentWords.length).toBe(200);
  expect(absentWords.filter(isInText)).toEqual([]);
  const offered = await Promise.all(absentWords.map(firstFor));
  const told = absentWords.flatMap((word, at) => (offered[at] === undefined ? [] : [`${word}: ${offered[at]}`]));
  expect(told.length, told.join('\n')).toBeLessThanOrEqual(10);
});

test(`whatever is typed, an offer stands in as many places as it says (SEED=${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, fc.constantFrom(...absentWords)), async (typed) => {
      for (const { wording, places } of await offersFor(typed)) {
        expect(texts.some((text) => text.includes(wording))).toBe(true);
        expect(places).toBe(texts.filter((text) => fold(text).text.includes(fold(wording).text)).length);
      }
    }),
    { numRuns: cases, seed },
  );
});
