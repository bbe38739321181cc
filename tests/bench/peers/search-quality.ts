import type { Page } from 'playwright-core';
import type { SearchInterface } from './peer.ts';

/** Search words, by whether the article contains them. */
export interface Questions {
  /** substrings of the article */
  present: string[];
  /** words that are not in it, made of characters that are */
  absent: string[];
}

/** How well a search answers. */
export interface Quality {
  recall: number;
  precision: number;
  /** how many absent words have results */
  falseHits: number;
}

/**
 * 200 substrings of two to six characters from random positions in the texts, and 20 absent words of two to four.
 * Substrings never include punctuation, because readers do not type any.
 */
export function questionsFrom(texts: readonly string[], random: () => number): Questions {
  const pick = (below: number) => Math.floor(random() * below);
  const runs = texts.flatMap((text) => text.match(/[\p{L}\p{N}]{2,}/gu) ?? []);
  const all = runs.join('\n');
  const characters = [...new Set(all.replace(/\P{Script=Han}/gu, ''))];
  const present = new Set<string>();
  while (present.size < 200) {
    const at = pick(all.length);
    const part = all.slice(at, at + 2 + pick(5));
    if (/^[\p{L}\p{N}]{2,}$/u.test(part)) present.add(part);
  }
  const absent = new Set<string>();
  while (absent.size < 20) {
    const word = Array.from({ length: 2 + pick(3) }, () => characters[pick(characters.length)]).join('');
    if (!all.includes(word)) absent.add(word);
  }
  return { present: [...present], absent: [...absent] };
}

/**
 * Recall and precision, each the mean over the substrings (precision over those with any result), and false hits.
 * `found` are the results for every question; `matchesFor` names what contains a substring.
 */
export function qualityOf(
  { present, absent }: Questions,
  found: ReadonlyMap<string, readonly string[]>,
  matchesFor: (part: string) => readonly string[],
): Quality {
  const recalls: number[] = [];
  const precisions: number[] = [];
  for (const part of present) {
    const matches = matchesFor(part);
    const listed = new Set(found.get(part));
    const hits = matches.filter((one) => listed.has(one)).length;
    recalls.push(hits / matches.length);
    if (listed.size > 0) precisions.push(hits / listed.size);
  }
  const falseHits = absent.filter((word) => (found.get(word)?.length ?? 0) > 0).length;
  return { recall: mean(recalls), precision: mean(precisions), falseHits };
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Types every question as a reader does. Returns the addresses of the results as listed, by question. */
export async function askAll(
  page: Page,
  url: string,
  search: SearchInterface,
  { present, absent }: Questions,
): Promise<Map<string, string[]>> {
  await page.goto(url + search.path, { waitUntil: 'networkidle' });
  await search.open?.(page);
  await page.locator(search.field).fill('工作');
  await page.locator(search.results).first().waitFor({ timeout: 30_000 }); // the search index is loaded
  const answers = new Map<string, string[]>();
  for (const question of [...present, ...absent]) {
    await page.locator(search.field).fill('');
    await page.waitForTimeout(350);
    await page.locator(search.field).fill(question);
    await page.waitForTimeout(350); // interfaces wait up to 300 ms for a pause in typing
    answers.set(question, await settledResults(page, search.results));
  }
  return answers;
}

/** The results once three readings in a row, 120 ms apart, are the same. */
async function settledResults(page: Page, results: string): Promise<string[]> {
  let last = '';
  for (let same = 0, readings = 0; same < 3 && readings < 50; readings++) {
    const now = (await listedAddresses(page, results)).join('\n');
    same = now === last ? same + 1 : 0;
    last = now;
    await page.waitForTimeout(120);
  }
  return last === '' ? [] : last.split('\n');
}

function listedAddresses(page: Page, results: string): Promise<string[]> {
  return page.evaluate(
    (selector) => [...document.querySelectorAll<HTMLAnchorElement>(selector)].map(({ href }) => href),
    results,
  );
}
