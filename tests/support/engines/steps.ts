import { setTimeout as wait } from 'node:timers/promises';
import type { Point, Reader, ReaderPage, ReaderWindow } from './reader.ts';
import type { ServedSite } from './served-site.ts';

/** What a journey needs. */
export interface Traveller extends Omit<ServedSite, 'close'> {
  reader: Reader;
  /** saves a screenshot under a name */
  keep(page: ReaderPage, name: string): Promise<void>;
}

/** The reader is served, but less well than promised. Any other error means that something is broken. */
export class Degraded extends Error {}

/** Opens a page at a path, runs the steps and closes it. Fails on errors that nobody caught in the page. */
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

/** Waits until the answer is true. `what` names it in the error; `most` is the longest wait, `pause` the interval, in ms. */
export async function until(what: string, isSo: () => Promise<boolean>, most = 60_000, pause = 100): Promise<void> {
  const end = Date.now() + most;
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what}: not within ${most / 1000} s`);
    await wait(pause);
  }
}

/** Presses the middle of an element's first box, as a mouse or finger does. Fails if it is missing or covered. */
export async function pressOn(page: ReaderPage, selector: string): Promise<void> {
  let last: Point | undefined;
  // the element moves while the page scrolls smoothly or is still being laid out
  await until(`a stable position of ${selector}`, async () => {
    const now = await page.evaluate(positionOf, selector);
    const isStill = last !== undefined && now !== null && last.x === now.x && last.y === now.y;
    last = now ?? undefined;
    return isStill;
  });
  await page.press(last ?? { x: 0, y: 0 });
}

/** Runs in the page. The middle of the element's first box; null if it is missing or covered. */
function positionOf(selector: string): Point | null {
  const element = document.querySelector(selector);
  if (!element) return null;
  element.scrollIntoView({ block: 'center' });
  const box = element.getClientRects()[0];
  if (!box || box.width === 0) return null;
  const point = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const hit = document.elementFromPoint(point.x, point.y);
  const isHit = hit && (element.contains(hit) || hit.contains(element));
  // the label of a choice is painted, and its radio button covers it
  const label = element.closest('label');
  return isHit || (label && label.contains(hit)) ? point : null;
}

/** The outcome of the last search on a page. */
export interface SearchEnd {
  /** `found`, `none`, `fault`; `unstarted` if the page still shows that search has not started */
  state: string;
  words: string;
  places: string[];
}

/** Waits until a search has ended. */
export async function searchEnd(page: ReaderPage): Promise<SearchEnd> {
  let end: SearchEnd = { state: '', words: '', places: [] };
  await until('an answer of the search', async () => {
    end = await page.evaluate(readSearch);
    return end.state !== '';
  });
  return end;
}

/** Runs in the page. */
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

export function expectThat(isSo: boolean, message: string): void {
  if (!isSo) throw new Error(message);
}
