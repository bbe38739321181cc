import type { Folded } from '../character-forms.ts';
import { phraseOf } from '../index-words.ts';
import type { Range } from '../match.ts';
import { numbersIn, type Piece } from './numbers-in-query.ts';
import { numeralCharacters } from './numerals.ts';
import { literally, type Sought } from './reading.ts';

const numeral = new RegExp(`[${numeralCharacters}]$`);
/** 几十, 数十 are no ten. */
const about = /[几数]$/;
const tens = /^[十百千万]/;
/** Nothing of the same number follows. */
const whole = `(?![${numeralCharacters}])(?!\\.\\d)`;
/** How many characters beside a number are asked for with it. */
const beside = 3;

/**
 * A word whose numbers may be written otherwise: the text has it in one of its spellings, and each number there is whole
 * (2个镇街 is no part of 12个镇街). None when the word has no number.
 */
export function numbersAnyWay(word: string): Sought | undefined {
  const pieces = numbersIn(word);
  if (!pieces) return undefined;
  const pattern = pieces
    .map(({ spellings, isNumber }) => `(?:${spellings.map(escaped).join('|')})${isNumber ? whole : ''}`)
    .join('');
  return {
    word,
    how: 'numbers any way',
    rangesIn: (text) => rangesOf(pattern, pieces[0]?.isNumber ?? false, text),
    clauses: (charactersByCount) => clausesOf(pieces, charactersByCount),
  };
}

function rangesOf(source: string, beginsWithNumber: boolean, { text, starts, ends }: Folded): Range[] {
  const pattern = new RegExp(source, 'gu');
  const found: Range[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [{ length }] = match;
    if (beginsWithNumber && goesOn(text.slice(0, match.index), match[0])) pattern.lastIndex = match.index + 1;
    else found.push({ start: starts[match.index] ?? 0, end: ends[match.index + length - 1] ?? 0 });
  }
  return found;
}

/** The number that a match begins with has begun before it. */
function goesOn(before: string, match: string): boolean {
  return (
    numeral.test(before) || (/^\d/.test(match) && /\d\.$/.test(before)) || (tens.test(match) && about.test(before))
  );
}

function clausesOf(pieces: readonly Piece[], charactersByCount: readonly string[]): string[][] {
  const numbers = pieces.flatMap(({ spellings, isNumber }, at) => {
    if (!isNumber) return [];
    const next = pieces[at + 1];
    const [after = ''] = next && !next.isNumber ? next.spellings : [];
    const last = pieces[at - 1];
    const [before = ''] = last && !last.isNumber && after === '' ? last.spellings : [];
    const context = (spelling: string) => first(before, -beside) + spelling + first(after, beside);
    return [spellings.map((spelling) => phraseOf(context(spelling)))];
  });
  const words = pieces.flatMap(({ spellings: [word = ''], isNumber }) =>
    isNumber || word.length <= beside ? [] : literally(word).clauses(charactersByCount),
  );
  return [...numbers, ...words];
}

/** The first characters, or the last ones for a negative count. */
function first(text: string, count: number): string {
  const characters = [...text];
  return (count < 0 ? characters.slice(count) : characters.slice(0, count)).join('');
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
