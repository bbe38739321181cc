import { orderedSections } from '../sections.ts';

/** Silent reading of Chinese expository text, letters a minute; rounded down from the 255–260 of Brysbaert (2019). */
const lettersAMinute = 250;

/** How long the article is: letters with punctuation, rounded to hundreds, and minutes of reading, rounded up. */
export async function articleLength(): Promise<{ letters: string; minutes: number }> {
  const words = (await orderedSections()).flatMap((section) => section.outline.map((place) => place.text)).join('');
  const hundreds = Math.round(words.length / 100) * 100;
  return {
    letters: hundreds.toLocaleString('zh-CN', { useGrouping: false }),
    minutes: Math.ceil(words.length / lettersAMinute),
  };
}
