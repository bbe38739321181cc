import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fingerprintOf } from '../../src/command/fingerprint.ts';
import { tallyOf, type Tally } from './tally.ts';

const cache = join('.cache', 'tests');

/** Runs a script in `node_modules` with its arguments. It counts as one test. */
export async function toolStep(name: string, script: string, ...args: string[]): Promise<Tally> {
  const { status, output } = await inBackground(name, [join('node_modules', script), ...args]);
  console.log(`\n== ${name}\n${output}`.trimEnd());
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [name] };
}

/**
 * Runs a step unless none of its inputs has changed since it last passed. `paths` are the files and folders that the
 * step reads.
 */
export async function unlessUnchanged(name: string, paths: string[], step: () => Promise<Tally>): Promise<Tally> {
  const stamp = join(cache, name.replaceAll(' ', '-'));
  const inputs = fingerprintOf(paths, process.cwd(), process.versions.node);
  if (contentOf(stamp) === inputs) {
    console.log(`\n== ${name}\n上次通过以后没有改动，不必再查（unchanged since it last passed）。`);
    return { passed: 1, failed: 0 };
  }
  const tally = await step();
  rmSync(stamp, { force: true });
  if (tally.failed === 0) {
    mkdirSync(cache, { recursive: true });
    writeFileSync(stamp, inputs);
  }
  return tally;
}

/** Runs one project of Vitest, prints what it said when it ends, and counts its tests. */
export async function vitestStep(project: string): Promise<Tally> {
  rmSync(reportOf(project), { force: true });
  const { status, output } = await inBackground(project, vitest(project));
  console.log(`\n== ${project} tests\n${output}`);
  return tallyOf(project, contentOf(reportOf(project)), status === 0);
}

/** Runs a script in the background. Resolves with its status and what it printed. */
async function inBackground(name: string, args: string[]): Promise<{ status: number | null; output: string }> {
  mkdirSync(cache, { recursive: true });
  const log = join(cache, `${name.replaceAll(' ', '-')}.log`);
  const file = openSync(log, 'w');
  const child = spawn(process.execPath, args, { env: quiet(), stdio: ['ignore', file, file] });
  const status = await new Promise<number | null>((done) => child.on('close', done));
  closeSync(file);
  return { status, output: contentOf(log).trim() };
}

const reportOf = (project: string): string => join(cache, `${project}.json`);

function vitest(project: string): [script: string, ...args: string[]] {
  const config = ['--config', 'tests/runner/vitest.config.ts', '--root', '.', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportOf(project)}`];
  return [join('node_modules', 'vitest', 'vitest.mjs'), 'run', ...config, ...reporters];
}

/** What the linter and the type check read. */
export const codeFiles = ['src', 'tests', 'astro.config.ts', 'tsconfig.json', '.oxlintrc.json', 'package-lock.json'];

/** The project's own files, for steps that read all of them. */
export function projectFiles(): string[] {
  const made = new Set(['node_modules', 'dist', '.dist.serving', '.git', '.cache', '.astro']);
  return readdirSync('.').filter((name) => !made.has(name));
}

/** The environment without the mode that a build has set in it: tests and tools set their own. */
function quiet(): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...env } = process.env;
  return { ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: resolve('.cache', 'compiled') };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
