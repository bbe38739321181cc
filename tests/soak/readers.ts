import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { filesBelow } from '../../src/build/fingerprint.ts';

/** What readers met. */
export interface Reading {
  requests: number;
  /** what a reader should not have met, in words */
  failures: string[];
}

/** The bytes that each address may answer with: those of any edition, whole. */
export function editionsBytes(editions: string[]): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const site of editions) {
    for (const file of filesBelow(site)) {
      const path = relative(site, file).replace(/(^|\/)index\.html$/, '$1');
      const sums = known.get(path) ?? new Set();
      known.set(path, sums.add(sumOf(readFileSync(file))));
    }
  }
  return known;
}

/**
 * Readers who open a page, stay a while, and only then load what the page names: the scripts, the style sheet, a part of the
 * search. In: the site's address, what it may answer, how many readers, and when they have read enough.
 * Out: how many requests there were, and those that failed: another status than 200, a body that is no edition's.
 */
export async function readOn(
  url: string,
  known: Map<string, Set<string>>,
  readers: number,
  isEnough: (requests: number) => boolean,
): Promise<Reading> {
  const reading: Reading = { requests: 0, failures: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const pages = [...known.keys()].filter((path) => path === '' || path.endsWith('/'));
  const fixed = [...known.keys()].filter((path) => /^pagefind\/[^/]+$/.test(path) && !path.endsWith('.pf_meta'));
  const ask = async (path: string): Promise<string> => {
    reading.requests += 1;
    try {
      const { status, body } = await fetched(agent, url + path);
      const isWhole = status === 200 && known.get(path)?.has(sumOf(body));
      if (!isWhole) reading.failures.push(`${path}: ${status}, ${body.length} bytes`);
      return body.toString('utf8');
    } catch (error) {
      reading.failures.push(`${path}: ${String(error)}`);
      return '';
    }
  };
  const read = async (reader: number) => {
    for (let turn = reader; !isEnough(reading.requests); turn++) {
      const page = await ask(pages[turn % pages.length] ?? '');
      await delay((turn * 7) % 20);
      for (const [asset] of page.matchAll(/_astro\/[\w.-]+\.(?:js|css)/g)) await ask(asset);
      await ask(fixed[turn % fixed.length] ?? '');
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
  agent.destroy();
  return reading;
}

function fetched(agent: Agent, url: string): Promise<{ status: number | undefined; body: Buffer }> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('aborted', () => reject(new Error('cut off')));
      response.on('end', () => resolve({ status: response.statusCode, body: Buffer.concat(parts) }));
    }).on('error', reject);
  });
}

const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
