import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { desk } from '../reader.ts';
import { Degraded, expectThat, withPage, type Traveller } from '../steps.ts';

/** Runs in the page. Sets the column to this many characters and finds lines that begin with closing punctuation. */
function badLineStarts(characters: number): string[] {
  const prose = document.querySelector<HTMLElement>('.prose');
  prose?.style.setProperty('inline-size', `${characters}em`);
  prose?.style.setProperty('max-inline-size', 'none');
  const closing = /[，。、；：！？”’）》】〕]/;
  const wrong: string[] = [];
  for (const paragraph of document.querySelectorAll('main [data-place] p')) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let last: DOMRect | undefined;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('[data-aside]')) continue;
      for (let at = 0; at < node.data.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const boxes = range.getClientRects();
        const box = boxes[boxes.length - 1];
        if (!box || box.width + box.height === 0) continue;
        const begins = last !== undefined && box.top > last.bottom - 4;
        if (begins && closing.test(node.data[at] ?? '')) wrong.push(`${characters} 字：${node.data.slice(at, at + 4)}`);
        last = box;
      }
    }
  }
  return wrong;
}

const closing = /^[，。、；：！？”’）》】〕]/;

/** The words at the left edge of a printed page. `page` is its XML from Poppler, with the box of each word. */
function lineStarts(page: string): string[] {
  const words = [...page.matchAll(/<word xMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, left, word = '']) => ({
    left: Number(left),
    word,
  }));
  const edge = Math.min(...words.map(({ left }) => left));
  return words.filter(({ left }) => left < edge + 4).map(({ word }) => word);
}

export async function lines(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'quanwen/', async (page) => {
    const wrong: string[] = [];
    for (let characters = 14; characters <= 40; characters += 1)
      wrong.push(...(await page.evaluate(badLineStarts, characters)));
    expectThat(wrong.length === 0, wrong.slice(0, 5).join(' '));
  });
}

export async function paper(traveller: Traveller): Promise<void> {
  await withPage(traveller, desk, 'zhenjie/', async (page) => {
    if (!page.print) throw new Degraded('it cannot be printed by a driver');
    const folder = mkdtempSync(join(tmpdir(), 'printed-'));
    try {
      const file = join(folder, 'pages.pdf');
      writeFileSync(file, await page.print());
      const pages = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' }).split('</page>').slice(0, -1);
      expectThat(pages.length <= 4, `${pages.length} pages`);
      const wrong = pages.flatMap(lineStarts).filter((word) => closing.test(word));
      expectThat(wrong.length === 0, `a line begins with ${wrong.join(' ')}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}
