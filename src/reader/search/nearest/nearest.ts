import { fold } from '../text/character-forms.ts';
import type { SoundedWord } from '../text/suggestions.ts';
import type { PagefindIndex } from '../worker/pagefind-index.ts';
import { countPlaces, textsNear } from './large-index.ts';
import { limitedIndex, type ReadableIndex } from './limited-index.ts';
import { readTexts, wordingsNear, type NearWording, type ReadText } from './nearest-wordings.ts';
import { soundsFrom, type Sounds } from './sounded-words.ts';
import { soundsFile, type SoundsFile } from './sounds.ts';
import { plainPinyin } from './spelling.ts';

/** What the text has in place of a word that it does not have. */
export interface NearestWording {
  /** as it stands in the text */
  wording: string;
  /** how many places have it; undefined where counting would mean reading too many records */
  places: number | undefined;
}

/** What is used of the index. */
type Index = Pick<PagefindIndex, 'facts' | 'file' | 'all' | 'candidates' | 'read'>;

/** How many are offered. */
const most = 5;
/** Beyond the best for a word by more than this, another wording is no longer offered. */
const tolerance = 0.5;

/** Finds the wordings of the text that are nearest to what was typed. Runs in the worker. */
export class Nearest {
  readonly #index: Index;
  readonly #patience: number;
  #sounds: Promise<Sounds> | undefined;
  #texts: Promise<ReadText[]> | undefined;

  /** In: the index; how long a large one may be asked for one query, in ms. */
  constructor(index: Index, patience = 1500) {
    this.#index = index;
    this.#patience = patience;
  }

  /**
   * The nearest wordings for the folded words of a query that found nothing, nearest first; none where nothing is near
   * enough. Each stands in the text; none is called a hit. On a small site the whole text is compared; see
   * large-index.ts for a large one. Errors: `SearchFault`.
   */
  async wordings(words: readonly string[]): Promise<NearestWording[]> {
    const sought = words.filter((word) => /\p{Script=Han}/u.test(word) && [...word].length > 1);
    if (sought.length === 0) return [];
    const sounds = await this.#loadSounds();
    const index = limitedIndex(this.#index, this.#patience);
    const found: NearWording[] = [];
    for (const word of sought) {
      const texts = await this.#textsFor(word, index, words.length === 1);
      if (texts.some(({ folded }) => folded.text.includes(word))) continue;
      const near = wordingsNear(word, texts, sounds.alike, sounds.names);
      found.push(...near.filter(({ distance }) => distance <= (near[0]?.distance ?? 0) + tolerance));
    }
    found.sort((one, other) => one.distance - other.distance);
    return Promise.all(
      found.slice(0, most).map(async ({ wording }) => ({ wording, places: await this.#count(wording, index) })),
    );
  }

  /** The words of the text with their sounds, if what was typed and not found may be pinyin. Errors: `SearchFault`. */
  async wordsFor(typed: string): Promise<readonly SoundedWord[]> {
    return /^[a-z]{2,}$/.test(plainPinyin(typed)) ? (await this.#loadSounds()).words : [];
  }

  #loadSounds(): Promise<Sounds> {
    this.#sounds ??= this.#index.file<SoundsFile>(soundsFile).then((file) => soundsFrom(file, this.#index.facts));
    return this.#sounds;
  }

  async #textsFor(word: string, index: ReadableIndex, isAlone: boolean): Promise<ReadText[]> {
    if (!this.#index.facts.small) return readTexts(await textsNear(word, index, await this.#loadSounds(), isAlone));
    this.#texts ??= this.#readAll();
    return this.#texts;
  }

  async #readAll(): Promise<ReadText[]> {
    const records = await this.#index.all();
    const places = await Promise.all(records.map((record) => this.#index.read(record)));
    return readTexts(places.flat().map(({ text }) => text));
  }

  async #count(wording: string, index: ReadableIndex): Promise<number | undefined> {
    const { text: word } = fold(wording);
    if (!this.#index.facts.small) return countPlaces(word, index);
    return ((await this.#texts) ?? []).filter(({ folded }) => folded.text.includes(word)).length;
  }
}
