import type { Page } from 'playwright-core';

/** A line of running text as the browser set it. */
export interface SetLine {
  text: string;
  /** true for the paragraph's last line, which is not justified */
  last: boolean;
  /** the widest gap between two neighbouring Han characters, in em */
  stretch: number;
}

/** A paragraph as the browser set it. */
export interface SetParagraph {
  /** width of the column in em */
  measure: number;
  lines: SetLine[];
}

/** Reads every paragraph of the article on an open page, character by character. */
export async function setParagraphs(page: Page): Promise<SetParagraph[]> {
  await page.evaluate(() => document.fonts.ready);
  return page.evaluate(() => {
    const isHan = (character: string) => /\p{Script=Han}/u.test(character);

    function charactersOf(paragraph: Element) {
      const characters: { character: string; box: DOMRect }[] = [];
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement?.closest('[data-aside]')) continue;
        for (let at = 0; at < (node.textContent?.length ?? 0); at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          characters.push({ character: node.textContent?.[at] ?? '', box: range.getBoundingClientRect() });
        }
      }
      return characters;
    }

    function lineOf(run: { character: string; box: DOMRect }[], em: number, last: boolean) {
      let stretch = 0;
      run.forEach(({ character, box }, at) => {
        const next = run[at + 1];
        if (next && isHan(character) && isHan(next.character))
          stretch = Math.max(stretch, (next.box.left - box.left) / em - 1);
      });
      return { text: run.map(({ character }) => character).join(''), last, stretch };
    }

    return [...document.querySelectorAll('[data-place] p')].map((paragraph) => {
      const em = Number.parseFloat(getComputedStyle(paragraph).fontSize);
      const runs: { character: string; box: DOMRect }[][] = [];
      let bottom = -Infinity;
      for (const one of charactersOf(paragraph)) {
        if (one.box.top > bottom - em / 2) runs.push([]);
        bottom = Math.max(bottom, one.box.bottom);
        runs.at(-1)?.push(one);
      }
      const lines = runs.map((run, at) => lineOf(run, em, at === runs.length - 1));
      return { measure: paragraph.getBoundingClientRect().width / em, lines };
    });
  });
}
