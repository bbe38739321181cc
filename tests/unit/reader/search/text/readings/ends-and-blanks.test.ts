import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSingleCharacters, withoutLineEnds } from '../../../../../../src/reader/search/text/readings/blanks.ts';
import { withoutEndPunctuation } from '../../../../../../src/reader/search/text/readings/end-punctuation.ts';
import { severalWords } from '../../../../../../src/reader/search/text/readings/several-words.ts';
import { found, runs, seeded } from '../../../../../support/unit/sought.ts';
import { articleText } from '../../../../../support/unit/texts.ts';

/** Pieces of Han of random texts. */
const pieces = fc
  .tuple(fc.array(articleText, { minLength: 1, maxLength: 4 }), fc.nat())
  .map(([texts, at]) => ({ texts, all: texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []), at }))
  .filter(({ all }) => all.length > 0)
  .map(({ texts, all, at }) => ({ texts, piece: all[at % all.length] ?? '' }));

const having = (texts: readonly string[], part: string): number[] =>
  texts.flatMap((text, at) => (text.includes(part) ? [at] : []));

test.each([
  ['“', '”'],
  ['"', '"'],
  ['「', '」'],
  ['《', '》'],
  ['', '*'],
  ['', '？'],
])(`%s%s around a piece of the text finds every text with the piece and no other ${seeded}`, (before, after) => {
  fc.assert(
    fc.property(pieces, ({ texts, piece }) => {
      const typed = `${before}${piece}${after}`;
      const { reading, at } = found(typed, texts);
      if (reading?.name === undefined) return; // the text has the very punctuation
      expect({ at, name: reading.name }).toEqual({
        at: having(texts, piece),
        name: /["“「]/.test(before) ? '不带引号' : '不带两端的标点',
      });
    }),
    runs,
  );
});

test(`blanks between the characters of a piece, or a line end in it, change nothing ${seeded}`, () => {
  fc.assert(
    fc.property(pieces, fc.constantFrom(' ', '\u3000', ' \n'), fc.nat(), ({ texts, piece }, blank, where) => {
      if (piece.length < 2) return;
      const at = 1 + (where % (piece.length - 1));
      for (const typed of [[...piece].join(blank), `${piece.slice(0, at)}\r\n${piece.slice(at)}`]) {
        expect(found(typed, texts)).toMatchObject({ at: having(texts, piece), reading: { name: '不计空格' } });
      }
    }),
    runs,
  );
});

test.each([
  ['"合法性"', '合法性'],
  ['(试行)', '试行'],
  ['"七五"普法', '七五"普法'],
  ['★', '★'],
])('the ends of %s: %s', (word, stripped) => {
  expect(withoutEndPunctuation(word)).toBe(stripped);
});

test('only single Han characters are joined, and only lines of Han', () => {
  expect(joinSingleCharacters(['法', '治', '政府', '督', '察', 'a', '1'])).toEqual(['法治', '政府', '督察', 'a', '1']);
  expect(withoutLineEnds('法治\n政府\r\n rule\nof')).toBe('法治政府\n rule\nof');
});

test.each([
  ['和谐社会', ['和谐社会']],
  ['共和国与法治', ['共和国', '法治']],
  ['述法和参与治理', ['述法', '参与治理']],
  ['普及法治', ['普及法治']],
  ['和', []],
  ['为什么督察', ['督察']],
  ['请问什么是述法', ['述法']],
  ['"述法"、"督察"', ['述法', '督察']],
  ['述法;督察&述法', ['述法', '督察']],
  ['什么是', ['什么是']],
])('the words of %s', (word, words) => {
  expect(severalWords([word])).toEqual(words);
});
