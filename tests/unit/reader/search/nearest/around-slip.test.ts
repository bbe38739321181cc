import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { charactersByCount } from '../../../../../src/reader/search/build/index-records.ts';
import { recordsAroundSlip } from '../../../../../src/reader/search/nearest/around-slip.ts';
import type { Candidate } from '../../../../../src/reader/search/worker/pagefind-index.ts';
import { seeded } from '../../../../support/seeded.ts';
import { withOneSlip } from '../../../../support/unit/word-slips.ts';

const characters = [...'法治督察述党政府建设镇街行合性审查'];
const counts = charactersByCount([characters.join(''), '法治督察', '法治']);

/** Which of these texts are offered for a word, and how many pieces were asked for. */
async function around(word: string, texts: readonly string[]) {
  const asked = new Set<string>();
  const lists = await recordsAroundSlip(word, counts, (piece) => {
    asked.add(piece);
    return Promise.resolve(texts.flatMap((text) => (text.includes(piece) ? [{ id: text } as Candidate] : [])));
  });
  return { found: new Set(lists.flat().map(({ id }) => id)), asked: asked.size };
}

test('a word with one slip leads to the record that has it, by eight pieces at most', async () => {
  const written = fc.array(fc.constantFrom(...characters), { minLength: 5, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(written, fc.integer(), async (word, seed) => {
      const typed = withOneSlip(word.join(''), seeded(seed), characters, () => undefined)?.typed ?? '';
      if ([...typed].length < 5) return;
      const { found, asked } = await around(typed, ['另外的一处', word.join('')]);
      expect([...found], `${typed}, ${word.join('')}`).toContain(word.join(''));
      expect(asked).toBeLessThanOrEqual(8);
    }),
    { numRuns: 300 },
  );
});

test('of a long word three pieces at most are asked for, and one of them may be wrong', async () => {
  const text = '甲乙丙丁法治法治戊己庚辛法治法治子丑寅卯';
  const { found, asked } = await around(text.replace('己', '已'), [text]);
  expect([...found]).toEqual([text]);
  expect(asked).toBeLessThanOrEqual(3);
});

test('a word with two slips leads nowhere', async () => {
  expect((await around('法府督镇政', ['法治督察政'])).found.size).toBe(0);
});
