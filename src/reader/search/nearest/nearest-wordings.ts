import { fold, type Folded } from '../text/character-forms.ts';
import { bareText, crossesClauses, stop } from './bare-text.ts';
import { distanceOf } from './distance.ts';
import { differencesAt } from './slips.ts';
import type { Alike } from './sounds.ts';
import { withWholeBrackets } from '../text/whole-brackets.ts';

/** A text as it is written, and folded. */
export interface ReadText {
  written: string;
  folded: Folded;
}

/** Folds texts once for many words. */
export function readTexts(texts: readonly string[]): ReadText[] {
  return texts.map((written) => ({ written, folded: fold(written) }));
}

/** A wording that stands in the text and is near to what was typed. */
export interface NearWording {
  /** as it stands there */
  wording: string;
  /** 0 is nearest */
  distance: number;
}

/** Where in a text a near wording stands, in characters of the bare text. */
interface Spot extends NearWording {
  start: number;
  end: number;
}

/**
 * The wordings of texts that are near to a word which stands in none of them, nearest first, each once.
 * In: the folded word, the texts, how characters are alike, the folded words and terms of the
 * text. For a word of two characters only one of these is offered: 实际 is not 充|实基|层.
 */
export function wordingsNear(
  word: string,
  texts: readonly ReadText[],
  alike: Alike,
  words: ReadonlySet<string>,
): NearWording[] {
  const crossing = crossesClauses(word) || [...word].length >= longEnoughToCross;
  const { characters } = bareText({ text: word, starts: [], ends: [] }, true);
  const near = new Map<string, NearWording>();
  for (const text of texts) {
    for (const { wording, distance } of spotsIn(text, characters, crossing, alike)) {
      const key = fold(wording).text;
      if (characters.length === 2 && !words.has(key)) continue;
      if (distance < (near.get(key)?.distance ?? Infinity)) near.set(key, { wording, distance });
    }
  }
  return [...near.values()].sort((a, b) => a.distance - b.distance);
}

/** In characters: what is as long may be typed without its punctuation. */
const longEnoughToCross = 8;

/** One character of a neighbouring clause at either end: hardly what was meant. */
const overhang = /^.\p{P}|\p{P}.$/u;

/** The near wordings of one text. Of those that overlap only the nearest stays. */
function spotsIn({ written, folded }: ReadText, word: readonly string[], crossing: boolean, alike: Alike): Spot[] {
  const bare = bareText(folded, crossing);
  const spots: Spot[] = [];
  for (let start = 0; start < bare.characters.length; start += 1) {
    if (bare.characters[start] === stop) continue;
    for (const difference of differencesAt(word, bare.characters, start, alike)) {
      const distance = distanceOf(word, difference);
      const { end } = difference;
      if (distance === undefined || end === start) continue;
      const range = withWholeBrackets(written, { start: bare.starts[start] ?? 0, end: bare.ends[end - 1] ?? 0 });
      const wording = written.slice(range.start, range.end);
      spots.push({ wording, distance: distance + (overhang.test(wording) ? 0.5 : 0), start, end });
    }
  }
  spots.sort((a, b) => a.distance - b.distance);
  return spots.filter(({ start, end }, at) =>
    spots.slice(0, at).every((nearer) => end <= nearer.start || start >= nearer.end),
  );
}
