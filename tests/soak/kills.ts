import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { seeded } from '../support/seeded.ts';
import { pathsBelow } from '../../src/command/files.ts';
import { buildFolder } from '../support/build/npm-build.ts';
import type { Trial } from './trial.ts';

/** Two addresses of the site make two sites with different bytes. */
const sites = ['https://one.example', 'https://other.example'];

/**
 * Kills `npm run release` `count` times at random moments, while it builds and while it publishes. What is served must
 * always be one of two sites, complete.
 */
export async function kills(count: number, seed: number): Promise<Trial[]> {
  const temporary = buildFolder('soak-kills');
  const folder = join(temporary, 'releases');
  const sitesServed: Map<string, Buffer>[] = [];
  const trial: Trial = { what: '发布（连同构建）随时被杀，网站仍完整', times: 0, faults: [] };
  const unkilled: Trial = { what: '未被杀的发布', times: 0, faults: [] };
  const releaseUnkilled = async (site: number) => {
    unkilled.times += 1;
    if ((await release(folder, site).ended) !== 0) unkilled.faults.push(`release ${unkilled.times} failed`);
  };
  let longest = 0;
  for (const site of [0, 1]) {
    const start = performance.now();
    await releaseUnkilled(site);
    longest = performance.now() - start;
    sitesServed.push(contentsOf(join(folder, 'current')));
  }

  const chance = seeded(seed);
  for (; trial.times < count; trial.times++) {
    const after = Math.floor(chance() * longest);
    const { child, ended } = release(folder, trial.times % 2);
    await Promise.race([delay(after), ended]);
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
    if (!sitesServed.some((site) => isServed(site, join(folder, 'current')))) trial.faults.push(`after ${after} ms`);
  }
  await releaseUnkilled(0);
  rmSync(temporary, { recursive: true, force: true });
  return [trial, unkilled];
}

/** Starts a release that has to build first. */
function release(folder: string, site: number): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn('npm', ['run', '--silent', 'release', '--', folder], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, SITE: sites[site], CONTACT: 'bianji@example.org' },
  });
  return { child, ended: new Promise((exited) => child.once('exit', exited)) };
}

function contentsOf(site: string): Map<string, Buffer> {
  return new Map(pathsBelow(site).map((path) => [path, readFileSync(join(site, path))]));
}

function isServed(site: Map<string, Buffer>, folder: string): boolean {
  return [...site].every(([path, bytes]) => {
    const file = join(folder, path);
    return existsSync(file) && readFileSync(file).equals(bytes);
  });
}
