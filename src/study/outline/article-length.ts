import { orderedSections } from '../sections.ts';

/** Silent reading of Chinese expository text, in characters a minute; rounded down from 255–260 (Brysbaert 2019). */
const charactersAMinute = 250;

/** How long the text is: characters with punctuation, to the nearest hundred, and minutes of reading, rounded up. */
export async function articleLength(): Promise<{ characters: string; minutes: number }> {
  const words = (await orderedSections()).flatMap((section) => section.places.map((place) => place.text)).join('');
  const hundreds = Math.round(words.length / 100) * 100;
  return {
    characters: hundreds.toLocaleString('zh-CN', { useGrouping: false }),
    minutes: Math.ceil(words.length / charactersAMinute),
  };
}
