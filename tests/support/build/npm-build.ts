import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fingerprintOf } from '../../../src/command/fingerprint.ts';

/** How `npm run build` ended and what it printed. */
export interface BuildRun {
  status: number | null;
  output: string;
}

/**
 * Runs the real `npm run build` with extra environment variables. `killAfter` (ms) kills it; `cwd` is the project's
 * folder.
 */
export function npmBuild(
  env: Record<string, string>,
  killAfter?: number,
  { cwd = '.', umask = '022' } = {},
): Promise<BuildRun> {
  const command = `umask ${umask}; exec npm run --silent build`;
  const child = spawn('sh', ['-c', command], { cwd, env: { ...process.env, ...env }, detached: true });
  let output = '';
  child.stdout.on('data', (part) => (output += part));
  child.stderr.on('data', (part) => (output += part));
  const killer =
    killAfter === undefined ? undefined : setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), killAfter);
  child.on('exit', () => clearTimeout(killer)); // nothing is left to kill
  return new Promise((done) => child.on('close', (status) => done({ status, output })));
}

/** Makes a temporary folder inside the project, because MDX finds its packages from there. */
export function buildFolder(name: string): string {
  const parent = resolve('.cache', 'tests');
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, `${name}-`));
}

/** Writes a small site that stands for the last good one, and returns its folder. */
export function lastGoodSite(folder: string): string {
  const out = join(folder, 'dist');
  mkdirSync(join(out, 'shufa'), { recursive: true });
  writeFileSync(join(out, 'index.html'), '<!doctype html><title>the last good site</title>');
  writeFileSync(join(out, 'shufa', 'index.html'), '<!doctype html><title>述法</title>');
  return out;
}

/** A hash that is equal exactly if every file has the same name and bytes. */
export function bytesOf(folder: string): string {
  return fingerprintOf([folder], folder);
}
