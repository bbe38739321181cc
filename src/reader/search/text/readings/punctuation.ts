import type { Folded } from '../character-forms.ts';
import { phraseOf } from '../index-words.ts';
import { rangesOfWord, type Range } from '../match.ts';
import { exponentOf, growingPieces, longestAsked, pairsIn, rareWindows, windowLength } from '../rare-windows.ts';
import { withWholeBrackets } from '../whole-brackets.ts';
import { gapWord } from './gap-words.ts';
import { bareCharacters } from './bare-characters.ts';
import type { Sought } from './reading.ts';

/** A folded text without punctuation and blanks (see `bareCharacters`); its characters still know where they come from. */
export function withoutPunctuation({ text, starts, ends }: Folded): Folded {
  const normal: Folded = { text: '', starts: [], ends: [] };
  for (const { character, start, end } of bareCharacters(text)) {
    normal.text += character;
    for (let unit = 0; unit < character.length; unit += 1) {
      // A blank stands for several characters; a character of two units comes from the same ones twice.
      normal.starts.push(starts[start] ?? 0);
      normal.ends.push(ends[end - 1] ?? 0);
    }
  }
  return normal;
}

/** A folded word without punctuation and blanks. */
export function bareWord(word: string): string {
  return [...bareCharacters(word)].map(({ character }) => character).join('');
}

/** A word that a text must have when punctuation is left out of both. In: what `bareWord` gives. */
export function exceptPunctuation(word: string): Sought {
  return {
    word,
    how: 'except punctuation',
    rangesIn: (text) => rangesOfWord(word, withoutPunctuation(text)).map((range) => inWholeBrackets(range, text)),
    clauses: (charactersByCount) => clausesOf(word, charactersByCount),
  };
}

/** A match as it is shown: of a pair of brackets it has both or neither. */
function inWholeBrackets({ start, end }: Range, { text, starts, ends }: Folded): Range {
  const folded = { start: starts.indexOf(start), end: ends.lastIndexOf(end) + 1 };
  const whole = withWholeBrackets(text, folded);
  return { start: starts[whole.start] ?? start, end: ends[whole.end - 1] ?? end };
}

/**
 * A piece of the word stands in the text as it is, or punctuation parts two of its characters. First the four
 * characters that the literal reading has asked for (of very common ones two), then two by two, first these.
 */
function clausesOf(word: string, charactersByCount: readonly string[]): string[][] {
  const runs = word.split(' '); // a blank stands for any punctuation, which no phrase has
  const windows = runs.flatMap((run) => rareWindows(run, charactersByCount, windowLength));
  const count = (pair: string) => [...pair].reduce((sum, one) => sum + exponentOf(one, charactersByCount), 0);
  const pairs = runs.flatMap(pairsIn).sort((a, b) => count(a) - count(b));
  const [first = ''] = windows;
  const growing = growingPieces(first, charactersByCount);
  const wholes = growing.length > 0 ? runs.filter((run) => [...run].length <= longestAsked) : [];
  // pairs of characters that are there already cost a gap word each: they go before the next character
  const grown = growing.flatMap((piece) => [piece, ...pairsIn(piece)]);
  const pieces = [...grown, first, ...pairsIn(first), ...wholes, ...pairs, ...windows];
  return [...new Set(pieces)].map((piece) => [
    phraseOf(piece),
    ...pairsIn(piece).map((pair) => gapWord(...(Array.from(pair) as [string, string]))),
  ]);
}
