import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathsBelow } from '../../src/command/files.ts';

/** What readers experienced. */
export interface Reading {
  requests: number;
  /** descriptions of what should not have happened */
  failures: string[];
}

/** The hashes of what each address may answer: the complete file of any edition. */
export function editionsBytes(editions: string[]): Map<string, Set<string>> {
  const hashesByAddress = new Map<string, Set<string>>();
  for (const site of editions) {
    for (const path of pathsBelow(site)) {
      const address = path.replace(/(^|\/)index\.html$/, '$1');
      const hashes = hashesByAddress.get(address) ?? new Set();
      hashesByAddress.set(address, hashes.add(hashOf(readFileSync(join(site, path)))));
    }
  }
  return hashesByAddress;
}

/**
 * Lets readers open a page, stay a while, and only then load what the page names: scripts, stylesheets, a part of the
 * search. `isEnough` says when to stop. A request fails if its status is not 200 or its body is not in
 * `hashesByAddress`.
 */
export async function readOn(
  url: string,
  hashesByAddress: Map<string, Set<string>>,
  readers: number,
  isEnough: (requests: number) => boolean,
): Promise<Reading> {
  const reading: Reading = { requests: 0, failures: [] };
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const pages = [...hashesByAddress.keys()].filter((path) => path === '' || path.endsWith('/'));
  const searchFiles = [...hashesByAddress.keys()].filter(
    (path) => /^pagefind\/[^/]+$/.test(path) && !path.endsWith('.pf_meta'),
  );
  const ask = async (path: string): Promise<string> => {
    reading.requests += 1;
    try {
      const { status, body } = await fetchOnce(agent, url + path);
      const isWhole = status === 200 && hashesByAddress.get(path)?.has(hashOf(body));
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
      await ask(searchFiles[turn % searchFiles.length] ?? '');
    }
  };
  await Promise.all(Array.from({ length: readers }, (_, reader) => read(reader)));
  agent.destroy();
  return reading;
}

function fetchOnce(agent: Agent, url: string): Promise<{ status: number | undefined; body: Buffer }> {
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

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
