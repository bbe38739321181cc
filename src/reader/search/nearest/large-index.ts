import { fold } from '../text/character-forms.ts';
import { costOfCharacters, growingPieces, rareWindows } from '../text/rare-windows.ts';
import type { Candidate } from '../worker/pagefind-index.ts';
import { recordsAroundSlip } from './around-slip.ts';
import { OutOfTime, type ReadableIndex } from './limited-index.ts';
import { respelt } from './respelt.ts';
import type { Sounds } from './sounded-words.ts';

/** Where the records are not in memory: which of them to read. */

/** Records read for one list of them, for one word, and to count a wording. */
const limits = { list: 4, word: 12, count: 10 };
/** In characters: of shorter words no piece is left that tells anything. */
const shortestInPieces = 4;
/** So often the characters of a word may stand in the text: pieces of commoner ones are everywhere, and cost a megabyte. */
const dearest = 500_000;

/**
 * Texts that may have a wording near to a folded word, or the word itself, which then stands in one of them.
 * They are the words and terms of the text, and for four characters and more the places of a few records: those that
 * have the same sounds put together from such words (respelt.ts), or what stands before and behind one slip (around-slip.ts).
 * A word that was searched alone is known to stand nowhere (in: `isAlone`). Not found: what has two wrong characters and is not made of words and terms of the same sound, or whose pieces stand
 * in so many records that those read do not have it.
 */
export async function textsNear(
  word: string,
  index: ReadableIndex,
  sounds: Sounds,
  isAlone: boolean,
): Promise<string[]> {
  const texts = [...sounds.names];
  try {
    const own = isAlone ? [] : await textsWithAll(word, index, limits.list);
    texts.push(...own);
    if (own.some((text) => fold(text).text.includes(word))) return texts;
    for await (const more of furtherTexts(word, index, sounds)) texts.push(...more);
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
  return texts;
}

async function* furtherTexts(word: string, index: ReadableIndex, { names, alike }: Sounds): AsyncGenerator<string[]> {
  for (const wording of respelt(word, names, alike)) {
    if (names.has(wording)) return;
    const texts = await textsWithAll(wording, index, 1);
    if (!texts.some((text) => fold(text).text.includes(wording))) continue;
    yield [wording];
    return;
  }
  const isDear = costOfCharacters(word, index.facts.letters) > dearest;
  if (isDear || [...word].length < shortestInPieces) return;
  const lists = await recordsAroundSlip(word, index.facts.letters, (piece) => index.candidates(piece));
  const chosen = new Map<string, Candidate>();
  for (const records of lists) {
    if (chosen.size >= limits.word) break;
    for (const record of records.slice(0, limits.list)) chosen.set(record.id, record);
  }
  yield textsOf([...chosen.values()], index);
}

/** How many places have a folded wording; undefined where too many records would have to be read. */
export async function countPlaces(word: string, index: ReadableIndex): Promise<number | undefined> {
  try {
    const pieces = rareWindows(word, index.facts.letters);
    if (!index.facts.byPlace && growingPieces(word, index.facts.letters).length > 0) return undefined;
    const candidates = await withAll(pieces, index);
    if (index.facts.byPlace && pieces.length === 1) return candidates.length;
    if (candidates.length > limits.count) return undefined;
    return (await textsOf(candidates, index)).filter((text) => fold(text).text.includes(word)).length;
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

/** The texts of the first few records that may have a word. */
async function textsWithAll(word: string, index: ReadableIndex, most: number): Promise<string[]> {
  for (const pair of growingPieces(word, index.facts.letters).slice(0, 1)) {
    // a wording of common characters is common: one of the first records has it, and to read them costs a tenth
    const texts = await textsOf((await index.candidates(pair)).slice(0, limits.list), index);
    if (texts.length === 0 || texts.some((text) => fold(text).text.includes(word))) return texts;
  }
  return textsOf((await withAll(rareWindows(word, index.facts.letters), index)).slice(0, most), index);
}

async function textsOf(candidates: readonly Candidate[], index: ReadableIndex): Promise<string[]> {
  const places = await Promise.all(candidates.map((candidate) => index.read(candidate)));
  return places.flat().map(({ text }) => text);
}

/**
 * The records that have all pieces, in reading order. Every piece costs a download: once few records are left, reading
 * them says the rest.
 */
async function withAll([first = '', ...others]: readonly string[], index: ReadableIndex): Promise<Candidate[]> {
  let candidates = await index.candidates(first);
  for (const piece of others) {
    if (candidates.length <= limits.list) break;
    const ids = new Set((await index.candidates(piece)).map(({ id }) => id));
    candidates = candidates.filter(({ id }) => ids.has(id));
  }
  return candidates;
}
