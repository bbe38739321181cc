import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../src/build/fingerprint.ts';
import { tallyOf, type Tally } from './tally.ts';

const cache = join('.cache', 'tests');

/** Runs a tool that is in `node_modules`; it counts as one test. In: its name, and the script with its arguments. */
export async function toolStep(name: string, script: string, ...args: string[]): Promise<Tally> {
  const { status, said } = await aside(name, [join('node_modules', script), ...args]);
  console.log(`\n== ${name}\n${said}`.trimEnd());
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, failures: [name] };
}

/**
 * A step that need not be repeated while none of the files has changed since it last passed, and says so.
 * In: its name, what it does, and the files and folders that it reads.
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

/** Runs one project of Vitest and counts its tests. */
export function vitestStep(project: string): Tally {
  console.log(`\n== ${project} tests`);
  rmSync(reportOf(project), { force: true });
  const { status } = run(...vitest(project));
  return tallyOf(project, contentOf(reportOf(project)), status === 0);
}

/** The same beside what follows. Out: waits for its end, and then tells what it said. */
export function vitestAside(project: string): () => Promise<Tally> {
  console.log(`\n== ${project} tests go on beside the next ones`);
  rmSync(reportOf(project), { force: true });
  const end = aside(project, vitest(project));
  return async () => {
    const { status, said } = await end;
    console.log(`\n== ${project} tests\n${said}`);
    return tallyOf(project, contentOf(reportOf(project)), status === 0);
  };
}

/** Runs a script beside others. Out: how it ended, and what it said in between. */
async function aside(name: string, args: string[]): Promise<{ status: number | null; said: string }> {
  mkdirSync(cache, { recursive: true });
  const log = join(cache, `${name.replaceAll(' ', '-')}.log`);
  const file = openSync(log, 'w');
  const child = spawn(process.execPath, args, { env: quiet(), stdio: ['ignore', file, file] });
  const status = await new Promise<number | null>((done) => child.on('close', done));
  closeSync(file);
  return { status, said: contentOf(log).trim() };
}

const reportOf = (project: string): string => join(cache, `${project}.json`);

function vitest(project: string): [script: string, ...args: string[]] {
  const config = ['--config', 'tests/vitest.config.ts', '--root', '.', '--project', project];
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

function run(script: string, ...args: string[]) {
  return spawnSync(process.execPath, [script, ...args], { env: quiet(), stdio: ['ignore', 'inherit', 'inherit'] });
}

const quiet = () => ({ ...process.env, ASTRO_TELEMETRY_DISABLED: '1' });

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
