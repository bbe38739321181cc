import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { seeded } from '../../src/bench/seeded.ts';
import { filesBelow } from '../../src/build/fingerprint.ts';
import { buildFolder } from '../build/npm-build.ts';
import type { Trial } from './trial.ts';

/** Two addresses of the site make two sites of other bytes. */
const sites = ['https://one.example', 'https://other.example'];

/**
 * Kills `npm run release` at moments drawn by lot, while it builds and while it publishes; what is served must be one
 * of two sites, whole. In: how many kills, and the seed.
 */
export async function kills(count: number, seed: number): Promise<Trial[]> {
  const place = buildFolder('soak-kills');
  const folder = join(place, 'releases');
  const whole: Map<string, Buffer>[] = [];
  const trial: Trial = { what: '发布（连同构建）随时被杀，网站仍完整', times: 0, faults: [] };
  const uncut: Trial = { what: '未被杀的发布', times: 0, faults: [] };
  const releaseUncut = async (site: number) => {
    uncut.times += 1;
    if ((await release(folder, site).ended) !== 0) uncut.faults.push(`release ${uncut.times} failed`);
  };
  let longest = 0;
  for (const site of [0, 1]) {
    const start = performance.now();
    await releaseUncut(site);
    longest = performance.now() - start;
    whole.push(contentsOf(join(folder, 'current')));
  }

  const chance = seeded(seed);
  for (; trial.times < count; trial.times++) {
    const after = Math.floor(chance() * longest);
    const { child, ended } = release(folder, trial.times % 2);
    await Promise.race([delay(after), ended]);
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
    if (!whole.some((site) => isServed(site, join(folder, 'current')))) trial.faults.push(`after ${after} ms`);
  }
  await releaseUncut(0);
  rmSync(place, { recursive: true, force: true });
  return [trial, uncut];
}

/** Begins a release that has to build. */
function release(folder: string, site: number): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn('npm', ['run', '--silent', 'release', '--', folder], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, SITE: sites[site] },
  });
  return { child, ended: new Promise((exited) => child.once('exit', exited)) };
}

function contentsOf(site: string): Map<string, Buffer> {
  return new Map(filesBelow(site).map((file) => [relative(site, file), readFileSync(file)]));
}

function isServed(site: Map<string, Buffer>, folder: string): boolean {
  return [...site].every(([path, bytes]) => {
    const file = join(folder, path);
    return existsSync(file) && readFileSync(file).equals(bytes);
  });
}
