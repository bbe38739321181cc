import { setTimeout as wait } from 'node:timers/promises';
import type { Point, Reader, ReaderPage, ReaderWindow } from './reader.ts';

/** What a journey has to travel with. */
export interface Traveller {
  reader: Reader;
  /** the home page's address, with `/` at the end */
  url: string;
  /** cuts the network, and lets it be there again */
  cut(): Promise<void>;
  restore(): Promise<void>;
  /** keeps a picture under a name */
  keep(page: ReaderPage, name: string): Promise<void>;
}

/** A reader is served, but not as promised: any other error says that something is broken. */
export class Degraded extends Error {}

/** Opens a page, goes there, and closes it after the steps. Fails with what nobody caught in it. */
export async function withPage<Result>(
  { reader, url }: Traveller,
  window: ReaderWindow,
  path: string,
  steps: (page: ReaderPage) => Promise<Result>,
): Promise<Result> {
  const page = await reader.open(window);
  try {
    await page.goto(url + path);
    const result = await steps(page);
    const uncaught = [...new Set(page.errors)].join(' · ').slice(0, 300);
    if (uncaught.startsWith('SyntaxError')) throw new Degraded(`scripts do not run: ${uncaught}`);
    if (uncaught) throw new Error(`uncaught: ${uncaught}`);
    return result;
  } finally {
    await page.close().catch(() => undefined);
  }
}

/** Asks until the answer is true. In: what is waited for; the question; the longest wait and the pause between, in ms. */
export async function until(what: string, isSo: () => Promise<boolean>, most = 20_000, pause = 100): Promise<void> {
  const end = Date.now() + most;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what}: not within ${most / 1000} s`);
    await wait(pause);
  }
}

/** Presses the middle of the first box of an element, as a mouse or finger does. Errors: it is not there, or covered. */
export async function pressOn(page: ReaderPage, selector: string): Promise<void> {
  let last: Point | undefined;
  // a page that scrolls smoothly or is still being laid out moves under the finger
  await until(`a still place of ${selector}`, async () => {
    const now = await page.evaluate(placeOf, selector);
    const isStill = last !== undefined && now !== null && last.x === now.x && last.y === now.y;
    last = now ?? undefined;
    return isStill;
  });
  await page.press(last ?? { x: 0, y: 0 });
}

/** Runs in the page. Out: the middle of the element's first box, null where nothing is or something lies over it. */
function placeOf(selector: string): Point | null {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'center' });
  const box = element.getClientRects()[0];
  if (!box || box.width === 0) return null;
  const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  const isHit = hit && (element.contains(hit) || hit.contains(element));
  // a choice's label is painted, its radio button lies over it
  const label = element.closest('label');
  return isHit || (label && label.contains(hit)) ? point : null;
}

/** What the last search on a page came to. */
export interface SearchEnd {
  /** `found`, `none`, `fault`; `unstarted` where the page's own sentence stands */
  state: string;
  words: string;
  places: string[];
}

/** Waits for the end of a search. */
export async function searchEnd(page: ReaderPage): Promise<SearchEnd> {
  let end: SearchEnd = { state: '', words: '', places: [] };
  await until('an answer of the search', async () => {
    end = await page.evaluate(readSearch);
    return end.state !== '';
  });
  return end;
}

function readSearch(): SearchEnd {
  const unstarted = document.querySelector('[data-not-started]');
  const shown = unstarted && getComputedStyle(unstarted).visibility === 'visible' && unstarted.clientHeight > 0;
  if (unstarted && shown) return { state: 'unstarted', words: unstarted.textContent ?? '', places: [] };
  const outputs = document.querySelectorAll<HTMLElement>('[data-search-output]');
  const output = outputs[outputs.length - 1];
  const state = output?.dataset['state'] ?? '';
  if (!output || !/^(?:found|none|fault)$/.test(state)) return { state: '', words: '', places: [] };
  const status = output.parentElement?.querySelector('[role=status]');
  const places = [...output.querySelectorAll<HTMLElement>('[data-result]')].map((one) => one.dataset['result'] ?? '');
  return { state, words: status?.textContent ?? '', places };
}

export function expectThat(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise);
}
