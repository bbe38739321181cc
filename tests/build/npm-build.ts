import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fingerprintOf } from '../../src/build/fingerprint.ts';

/** What `npm run build` said and how it ended. */
export interface BuildRun {
  status: number | null;
  said: string;
}

/**
 * Runs the real `npm run build`. In: its environment variables; `killAfter` milliseconds, if it shall be killed; the
 * project's folder and the umask, where they shall be others.
 */
export function npmBuild(
  env: Record<string, string>,
  killAfter?: number,
  { cwd = '.', umask = '022' } = {},
): Promise<BuildRun> {
  const command = `umask ${umask}; exec npm run --silent build`;
  const child = spawn('sh', ['-c', command], { cwd, env: { ...process.env, ...env }, detached: true });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  const killer =
    killAfter === undefined ? undefined : setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), killAfter);
  child.on('exit', () => clearTimeout(killer)); // there is no one left to be killed
  return new Promise((done) => child.on('close', (status) => done({ status, said })));
}

/** A folder of a test's own inside the project: MDX finds its packages from there. */
export function buildFolder(name: string): string {
  const parent = resolve('.cache', 'tests');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, `${name}-`));
}

/** Stands for the last good site. Out: its folder. */
export function lastGoodSite(folder: string): string {
  const out = join(folder, 'dist');
  mkdirSync(join(out, 'shufa'), { recursive: true });
  writeFileSync(join(out, 'index.html'), '<!doctype html><title>the last good site</title>');
  writeFileSync(join(out, 'shufa', 'index.html'), '<!doctype html><title>述法</title>');
  return out;
}

/** Equal when and only when every file has the same name and bytes. */
export function bytesOf(folder: string): string {
  return fingerprintOf([folder], folder);
}
