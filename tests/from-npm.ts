import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package that only tests need and that is too large for every `npm ci`. */
export interface Fetched {
  name: string;
  /** exact */
  version: string;
  /** the sum that the registry states for it (`npm view NAME@VERSION dist.integrity`); left out, npm's own check counts */
  integrity?: string;
}

const kept = resolve('.cache', 'npm');

/**
 * Brings a package from the npm registry into `.cache/npm/`, once. Nothing of it is run.
 * In: name, exact version, sum. Out: the folder with the package's files, absolute.
 * Errors: it cannot be fetched, or has another sum.
 */
export function fromNpm({ name, version, integrity }: Fetched): string {
  const folder = join(kept, `${name.replaceAll('/', '+')}@${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  const aside = mkdtempSync(join(kept, '.coming-'));
  try {
    const packed = run('npm', ['pack', '--silent', '--pack-destination', aside, `${name}@${version}`]).trim();
    const file = join(aside, packed.split('\n').at(-1) ?? '');
    const sum = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
    if (integrity && sum !== integrity) throw new Error(`${name}@${version} has the sum ${sum}, not ${integrity}.`);
    run('tar', ['xzf', file, '-C', aside]);
    // by one rename: another process never finds half a package
    if (!existsSync(folder)) renameSync(join(aside, 'package'), folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

function run(command: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
