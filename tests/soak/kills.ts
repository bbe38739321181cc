import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { seeded } from '../../src/bench/seeded.ts';
import { filesBelow } from '../../src/build/fingerprint.ts';
import { publish } from '../../src/release/publish.ts';
import { buildFolder } from '../build/npm-build.ts';
import type { Trial } from './trial.ts';

/**
 * Kills `npm run release` at moments drawn by lot, while it builds and while it publishes; what is served must be the
 * site that was, or the new one, whole. In: the built site, how many kills, the seed, the longest wait (ms).
 */
export async function kills(site: string, count: number, seed: number, longest: number): Promise<Trial[]> {
  const folder = join(buildFolder('soak-kills'), 'releases');
  const trial: Trial = { what: '发布（连同构建）随时被杀，网站仍完整', times: 0, faults: [] };
  publish({ site, folder });
  const chance = seeded(seed);
  for (; trial.times < count; trial.times++) {
    rmSync(join('.cache', 'release-site'), { recursive: true, force: true }); // so that it builds
    const after = Math.floor(chance() * longest);
    const child = spawn('npm', ['run', '--silent', 'release', '--', folder], { detached: true, stdio: 'ignore' });
    const ended = new Promise((exited) => child.once('exit', exited));
    await Promise.race([delay(after), ended]);
    if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
    const missing = filesBelow(site).filter((file) => !isServed(file, site, folder));
    if (missing.length > 0) trial.faults.push(`after ${after} ms: ${missing.slice(0, 3).join(', ')}`);
  }
  const last: Trial = { what: '其后的发布', times: 1, faults: [] };
  const next = spawn('npm', ['run', '--silent', 'release', '--', folder], { stdio: 'ignore' });
  const status = await new Promise((exited) => next.once('exit', exited));
  if (status !== 0) last.faults.push(`ended with ${String(status)}`);
  rmSync(join(folder, '..'), { recursive: true, force: true });
  return [trial, last];
}

/** Builds are the same byte for byte, so the site before and the site after have the same files. */
function isServed(file: string, site: string, folder: string): boolean {
  const served = join(folder, 'current', relative(site, file));
  return existsSync(served) && readFileSync(served).equals(readFileSync(file));
}
