import { desk } from '../reader.ts';
import { expectThat, withPage, type Traveller } from '../steps.ts';

/** Runs in the page. The sentences of its text that the browser's own search does not find, and how many there are. */
function unfound(): { sentences: number; missed: string[] } {
  // no standard has it; every engine does
  const { find } = window as unknown as { find(words: string, ...ways: boolean[]): boolean };
  const sentences = [...document.querySelectorAll('[data-place]')].flatMap((place) => {
    const copy = place.cloneNode(true) as Element;
    for (const aside of copy.querySelectorAll('[data-aside]')) aside.remove();
    return (copy.textContent ?? '').match(/[^。；]{4,}[。；]?/gu) ?? [];
  });
  const missed = sentences.filter((sentence) => {
    getSelection()?.removeAllRanges();
    return !find.call(window, sentence, true, false, true);
  });
  return { sentences: sentences.length, missed };
}

/** Ctrl+F finds every sentence, across note references too. */
export async function ownSearch(traveller: Traveller): Promise<void> {
  for (const path of ['', 'ducha/', 'zhenjie/', 'quanwen/']) {
    await withPage(traveller, desk, path, async (page) => {
      const { sentences, missed } = await page.evaluate(unfound);
      expectThat(sentences > 1 && missed.length === 0, `/${path}: ${missed.join(' · ')} of ${sentences}`);
    });
  }
}
