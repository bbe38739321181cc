import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/search/letters.ts';
import { excerpt, matchesIn, runsOf } from '../../../src/search/match.ts';
import { readQuery } from '../../../src/search/query.ts';
import { articleText } from './texts.ts';

const joined = (runs: { text: string }[]) => runs.map(({ text }) => text).join('');

test('ranges are those of the text as written', () => {
  const text = '鲁法办发〔2020〕18号，全市12 个镇街';
  const ranges = matchesIn(fold(text), ['(2020)']);
  expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(['〔2020〕']);
  const spaced = matchesIn(fold(text), ['12个']);
  expect(spaced.map(({ start, end }) => text.slice(start, end))).toEqual(['12 个']);
});

test('all words or nothing; overlapping matches are one', () => {
  expect(matchesIn(fold('督察结果'), ['督察', '枫桥'])).toEqual([]);
  expect(matchesIn(fold('法治督察'), ['法治督', '督察'])).toEqual([{ start: 0, end: 4 }]);
  expect(matchesIn(fold('法法法'), ['法'])).toHaveLength(3);
});

test('a substring matches exactly where `includes` says, and its ranges are its letters', () => {
  const places = fc.array(articleText, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(places, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 20 }), (texts, which, where, length) => {
      const source = texts[which % texts.length] ?? '';
      const start = where % source.length;
      const part = source.slice(start, start + length);
      const words = readQuery(part).readings[0] ?? [];
      for (const text of texts) {
        const folded = fold(text);
        const ranges = matchesIn(folded, words);
        expect(ranges.length > 0).toBe(folded.letters.includes(fold(part).letters));
        if (text.includes(part)) expect(ranges.length).toBeGreaterThan(0);
        for (const { start: from, end } of ranges) expect(fold(text.slice(from, end)).letters).toBe(words[0]);
      }
    }),
    { numRuns: 3000 },
  );
});

test('runs are the text, an excerpt is part of it with its first match whole', () => {
  fc.assert(
    fc.property(articleText, fc.constantFrom('法', '督察', '工作', '12'), (text, word) => {
      const ranges = matchesIn(fold(text), [word]);
      expect(joined(runsOf(text, ranges))).toBe(text);
      const runs = excerpt(text, ranges);
      const plain = joined(runs.filter((run, at) => run.text !== '…' || (at > 0 && at < runs.length - 1)));
      expect(text).toContain(plain);
      expect([...plain].length).toBeLessThanOrEqual(82);
      if (ranges[0]) expect(runs.find(({ match }) => match)?.text).toBe(text.slice(ranges[0].start, ranges[0].end));
    }),
    { numRuns: 1000 },
  );
});

test('an excerpt is cut at punctuation and says where it was cut', () => {
  const text = `${'前'.repeat(30)}，中段的话，要找的词在此，${'后'.repeat(50)}，${'末'.repeat(40)}。`;
  const runs = excerpt(text, matchesIn(fold(text), ['要找的词']));
  expect(joined(runs)).toMatch(/^…中段的话，要找的词在此，/);
  expect(joined(runs)).toMatch(/…$/);
});
