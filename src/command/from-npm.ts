import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A package that few need and that is too large for every `npm ci`. */
export interface NpmPackage {
  name: string;
  /** exact */
  version: string;
  /** its hash in the registry (`npm view NAME@VERSION dist.integrity`); if left out, only npm's own check applies */
  integrity?: string;
}

const cache = resolve('.cache', 'npm');

/**
 * Downloads a package from the npm registry into `.cache/npm/`, once, without running anything in it. Returns the
 * absolute path of the folder with its files. Throws if it cannot be fetched or has another hash.
 */
export function fromNpm({ name, version, integrity }: NpmPackage): string {
  const folder = join(cache, `${name.replaceAll('/', '+')}@${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, '.coming-'));
  try {
    const printed = npm(['pack', '--silent', '--pack-destination', temporary, `${name}@${version}`]).trim();
    const archive = join(temporary, printed.split('\n').at(-1) ?? '');
    const hash = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
    if (integrity && hash !== integrity) throw new Error(`${name}@${version} has the hash ${hash}, not ${integrity}.`);
    run('tar', ['xzf', archive, '-C', temporary]);
    // a single rename: another process never finds half a package
    if (!existsSync(folder)) renameSync(join(temporary, 'package'), folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

/** The npm that runs this command: by its script, because Windows starts no `npm.cmd` without a shell. */
function npm(args: string[]): string {
  const script = process.env['npm_execpath'];
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args]) : run('npm', args);
}

function run(command: string, args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout;
}
