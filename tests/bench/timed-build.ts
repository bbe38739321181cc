import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSite } from '../../src/publish/build/build-site.ts';
import { runCommand } from '../../src/command/run-command.ts';

/** What a build cost. `cpu` and `memory` are Node's alone, without Pagefind's own process. */
export interface TimedBuild {
  /** wall-clock time */
  seconds: number;
  /** seconds of processor time */
  cpu: number;
  /** largest resident set in MB */
  memory: number;
}

/** Builds in a separate process that runs this file. `root` is the project's folder. Throws if the build fails. */
export async function timedBuild(root: string, env: Record<string, string>): Promise<TimedBuild> {
  // as npm's scripts start a command
  const command = [join('src', 'command', 'run.cjs'), import.meta.filename];
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const end = await new Promise((resolve) => child.on('close', (status, signal) => resolve(signal ?? status)));
  if (end !== 0) throw new Error(`The build of ${env['CONTENT']} failed (${String(end)}):\n${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '') as TimedBuild;
}

if (process.argv[1] === import.meta.filename) {
  await runCommand(async (settings) => {
    const start = performance.now();
    await buildSite(settings);
    const seconds = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage();
    const costs: TimedBuild = { seconds, cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 };
    console.log(JSON.stringify(costs));
  });
}
