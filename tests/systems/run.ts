import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/** The Node that runs the commands: this one, or another, such as Windows' under Wine. */
const node = process.env['SYSTEMS_NODE'] || process.execPath;

/** A command of the project at work. */
export interface Running {
  child: ChildProcess;
  /** what it has printed so far */
  output: () => string;
  ended: Promise<number | null>;
}

/** Starts a command as package.json does, but without `npm`. In: its file, its arguments. */
export function start(file: string, ...args: string[]): Running {
  const child = spawn(node, ['src/command/run.cjs', file, ...args]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, output: () => output, ended };
}

/** Runs a command to its end. Out: what it printed. Errors: it fails, or does not say what it must. */
export async function run(says: string, file: string, ...args: string[]): Promise<string> {
  const { output, ended } = start(file, ...args);
  const status = await ended;
  if (status !== 0 || !output().includes(says)) throw new Error(`${file} ${args.join(' ')} → ${status}\n${output()}`);
  return output();
}

/** Starts a server, and gives its address to some work, and ends it. */
export async function whileServing(
  { child, output, ended }: Running,
  work: (url: string, output: () => string) => Promise<void>,
): Promise<void> {
  try {
    await until('a server', () => /^ {2}http:/m.test(output()), output);
    await work(/^ {2}(http:\S+)$/m.exec(output())?.[1] ?? '', output);
  } finally {
    child.kill();
    await ended;
  }
}

/** Waits for something. Errors: it does not come within five minutes; then the message has what was printed. */
export async function until(
  what: string,
  isThere: () => Promise<boolean> | boolean,
  output: () => string,
): Promise<void> {
  for (const end = Date.now() + 300_000; !(await isThere()); await delay(200)) {
    if (Date.now() > end) throw new Error(`never came: ${what}\n${output()}`);
  }
}

/** A page, with its status in front; or why nothing came, which a busy machine may mend by itself. */
export async function page(url: string): Promise<string> {
  try {
    const reply = await fetch(url, { headers: { accept: 'text/html' } });
    return `${reply.status} ${await reply.text()}`;
  } catch (error) {
    return `no answer: ${error instanceof Error ? String(error.cause ?? error) : String(error)}`;
  }
}
