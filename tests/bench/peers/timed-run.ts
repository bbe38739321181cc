import { spawn } from 'node:child_process';

/** What a command cost. */
export interface Cost {
  /** wall-clock time, in seconds */
  seconds: number;
  /** processor time of the command and all that it started, in seconds */
  cpu: number;
}

const quiet = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', CI: '1' };

/**
 * Runs a command in a folder. The shell says what its children cost (`times`, POSIX.1-2024 §2.15), so that every
 * generator is measured in the same way. Throws the end of what it printed if it fails.
 */
export async function timedRun(cwd: string, command: string[], env: Record<string, string> = {}): Promise<Cost> {
  const start = performance.now();
  const child = spawn('sh', ['-c', '"$@"; status=$?; echo; times; exit $status', 'sh', ...command], {
    cwd,
    env: { ...process.env, ...quiet, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`${command.join(' ')} in ${cwd}:\n${output.slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, cpu: childrenIn(output) };
}

/** The processor seconds in what `times` prints; its second line is about the children: `0m1.25s 0m0.50s`. */
export function childrenIn(output: string): number {
  const last = output.trim().split('\n').at(-1) ?? '';
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, seconds]) => {
    return sum + Number(minutes) * 60 + Number(seconds);
  }, 0);
}
