import type { Folded } from '../character-forms.ts';
import { phraseOf } from '../index-words.ts';
import { rangesOfWord, together, type Range } from '../match.ts';
import { growingPieces, rareWindows, windowLength } from '../rare-windows.ts';
import { gapWordsOf } from './gap-words.ts';

/** A word of a query, in one way to read it. */
export interface Sought {
  /** folded, to show */
  word: string;
  how: 'literally' | 'except punctuation' | 'numbers any way';
  /** where a folded text has it, by the offsets of the text as it stands */
  rangesIn(text: Folded): Range[];
  /**
   * What the index has of every text that has the word: of each list at least one, as queries for Pagefind. The first
   * list must be asked; each further one leaves fewer records to read. In: `SearchFacts.letters`.
   */
  clauses(charactersByCount: readonly string[]): string[][];
}

/** A way to read a query. A place is found when it has every word. */
export interface Reading {
  /** what was read otherwise than it was typed, for the status line; none when nothing was */
  name: string | undefined;
  words: Sought[];
}

/** A word that must stand in the text character by character. */
export function literally(word: string): Sought {
  return {
    word,
    how: 'literally',
    rangesIn: (text) => rangesOfWord(word, text),
    clauses: (charactersByCount) => [
      // rarer than characters, and far cheaper
      ...gapWordsOf(word).map((gap) => [gap]),
      ...windowsOf(word, charactersByCount).map((window) => [phraseOf(window)]),
    ],
  };
}

/**
 * The pieces of a word to ask for: the rarest four characters alone first, because each further character costs a
 * download (of very common ones two), and the whole word if it has no more than eight.
 */
export function windowsOf(word: string, charactersByCount: readonly string[]): string[] {
  const windows = rareWindows(word, charactersByCount);
  const all = windows[0] === word ? [...rareWindows(word, charactersByCount, windowLength), word] : windows;
  const whole = windows[0] ?? '';
  return [...new Set([...growingPieces(whole, charactersByCount), ...all])];
}

/** The ranges of all words in a text, by its own offsets, in order and merged; none unless it has every word. */
export function matchesOf(words: readonly Sought[], text: Folded): Range[] {
  return together(words.map((word) => word.rangesIn(text)));
}
