import { pinyin } from 'pinyin-pro';
import { broadSyllable, soundsFormat, type SoundsFile } from '../nearest/sounds.ts';
import { commonCharacters } from '../text/terms.ts';

/**
 * The sounds of a text's characters, and of the common ones that may be typed in their place. What sounds like nothing
 * in the text is left out. Every reading of a character counts.
 * In: the characters of the text, and its texts. Out: what `sounds.pf_sounds` holds, in a fixed order.
 */
export function soundsOf(characters: ReadonlySet<string>, texts: Iterable<string>): SoundsFile {
  const wanted = new Set([...characters].flatMap(syllablesOf).map(broadSyllable));
  const syllables = new Map<string, string>();
  for (const character of [...new Set([...commonCharacters(), ...[...characters].toSorted()])]) {
    for (const syllable of syllablesOf(character)) {
      if (wanted.has(broadSyllable(syllable))) syllables.set(syllable, (syllables.get(syllable) ?? '') + character);
    }
  }
  const sorted = [...syllables].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { format: soundsFormat, syllables: Object.fromEntries(sorted), words: wordsOf(texts).join(' ') };
}

/** No more words than this are written: of a large site the most frequent. They make some 15 kB. */
const mostWords = 5000;

/** The words of texts that have two Han characters or more, as the build's Node divides them, the most frequent first. */
function wordsOf(texts: Iterable<string>): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const { segment } of segmenter.segment(text)) {
      if (/^\p{Script=Han}{2,8}$/u.test(segment)) counts.set(segment, (counts.get(segment) ?? 0) + 1);
    }
  }
  return [...counts]
    .toSorted(([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1))
    .slice(0, mostWords)
    .map(([word]) => word);
}

function syllablesOf(character: string): string[] {
  return pinyin(character, { multiple: true, toneType: 'none', type: 'array', nonZh: 'removed', v: true });
}
