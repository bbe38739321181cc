import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** What a build took: seconds by the clock and of the processor, MB of its largest resident set. */
export interface TimedBuild {
  seconds: number;
  cpu: number;
  memory: number;
}

/** Builds in a process of its own (`timed-build.ts`). In: the project's folder, variables. Errors: the build stopped. */
export async function timedBuild(root: string, env: Record<string, string>): Promise<TimedBuild> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'timed-build.ts')], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const end = await new Promise((resolve) => child.on('close', (status, signal) => resolve(signal ?? status)));
  if (end !== 0) throw new Error(`The build of ${env['CONTENT']} stopped (${String(end)}):\n${said}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as TimedBuild;
}
