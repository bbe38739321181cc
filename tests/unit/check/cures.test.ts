import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { placesIn } from '../../../src/check/problem.ts';
import { followCure, isLiteral } from '../../support/unit/slips/follow-cure.ts';
import { studyFolder } from '../../support/unit/slips/good-study.ts';
import { slips, type Slip } from '../../support/unit/slips/slips.ts';

/** What is told, followed to the letter, and told then; with the letters and digits before and after. */
function followed(files: Slip[1]) {
  const study = studyFolder(files);
  try {
    const before = checkContent(study.content, study.root);
    const words = wordsIn(study.content);
    const literal = before.filter(isLiteral);
    for (const problem of literal.toReversed()) followCure(problem, study.root);
    return {
      before,
      literal,
      after: checkContent(study.content, study.root),
      words,
      wordsAfter: wordsIn(study.content),
    };
  } finally {
    study.remove();
  }
}

function wordsIn(content: string): string {
  const folder = join(content, 'sections');
  const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Cures that are there to change or take away a letter. */
const changesLetters = /字母|不是数字|“第”|次序|网页的代码|部首|title/u;

describe('a cure that is followed to the letter leaves fewer problems, and no word is lost', () => {
  test.each(slips)('%s', (_, files) => {
    const { before, literal, after, words, wordsAfter } = followed(files);
    if (literal.length === 0) return;
    expect(placesIn(after), JSON.stringify({ before, after }, null, 1)).toBeLessThan(placesIn(before));
    if (!before.some(({ message }) => changesLetters.test(message))) expect(wordsAfter).toBe(words);
  });
});

test('most slips have a cure that can be followed so', () => {
  const literal = slips.filter(([, files]) => followed(files).literal.length > 0);
  expect(literal.length).toBeGreaterThan(slips.length * 0.6);
});
