import { parseArgs } from 'node:util';
import { UserError } from './user-error.ts';

/**
 * What every command takes in place of an environment variable: neither cmd.exe nor PowerShell knows `PORT=4322 npm …`.
 * With an example of its value.
 */
const settingFlags = {
  port: ['PORT', '4322'],
  content: ['CONTENT', '文件夹'],
  out: ['OUT', '文件夹'],
  base: ['BASE', '/repo/'],
  site: ['SITE', 'https://example.org'],
  contact: ['CONTACT', 'bianji@example.org'],
  pdf: ['PDF', 'off'],
  offline: ['OFFLINE', 'off'],
} as const;

/** What a command takes besides the settings. */
export interface Accepted {
  /** words behind its name, such as a section's name */
  words?: boolean;
  /** its own flags: an example of the value (`节` in `--as=节`), or true where there is none (`--mend`) */
  flags?: Readonly<Record<string, string | true>>;
}

/** What was written behind a command. */
export interface Arguments {
  words: string[];
  /** values of the command's own flags, true for one without a value */
  flags: Readonly<Record<string, string | true | undefined>>;
  /** environment variables that flags stand for, by name */
  variables: Readonly<Record<string, string>>;
}

/**
 * Reads what was written behind a command.
 *
 * Flags come in `env` too: PowerShell's `npm` drops the `--` of `npm run dev -- --port=4322`, and then npm takes the
 * flags for its own and hands them on as `npm_config_port` (https://github.com/npm/cli/issues/3136). It keeps the value
 * only when `=` joins it, so that is the form that messages and guide use.
 *
 * In: the words behind the command's name, the environment, what the command takes.
 * Errors: `UserError` for a flag that the command does not know, one without its value, and words that nothing takes.
 */
export function argumentsFrom(args: string[], env: NodeJS.ProcessEnv, accepted: Accepted = {}): Arguments {
  const examples = new Map<string, string | true>(Object.entries(accepted.flags ?? {}));
  for (const [name, [, example]] of Object.entries(settingFlags)) examples.set(name, example);
  const given = new Map([...leftToNpm(env, examples), ...flagsIn(args, examples)]);
  for (const [name, value] of given) refuseWrongValue(name, value, examples);
  const words = wordsIn(args, examples);
  if (words.length > 0 && !accepted.words) {
    throw new UserError(`不知道“${words.join(' ')}”是什么意思。这条命令后面可以写：${formsOf(examples)}`);
  }
  const variables: Record<string, string> = {};
  for (const [name, [variable]] of Object.entries(settingFlags)) {
    const value = given.get(name);
    if (typeof value === 'string') variables[variable] = value;
  }
  return { words, flags: Object.fromEntries(given), variables };
}

/** How a setting was written, for messages: `--port` or `PORT`. In: its variable, those that flags gave. */
export function writtenName(variable: string, variables: Arguments['variables']): string {
  const [flag = variable] = Object.entries(settingFlags).find(([, [name]]) => name === variable) ?? [];
  return Object.hasOwn(variables, variable) ? `--${flag}` : variable;
}

type Examples = ReadonlyMap<string, string | true>;

function flagsIn(args: string[], examples: Examples): [name: string, value: string | true][] {
  return tokensOf(args, examples).flatMap((token) =>
    token.kind === 'option' ? [[token.name, token.value ?? true] as [string, string | true]] : [],
  );
}

function wordsIn(args: string[], examples: Examples): string[] {
  return tokensOf(args, examples).flatMap((token) => (token.kind === 'positional' ? token.value : []));
}

function tokensOf(args: string[], examples: Examples) {
  const options = Object.fromEntries(
    [...examples].map(([name, example]) => [name, { type: example === true ? 'boolean' : 'string' } as const]),
  );
  return parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** Flags that npm took for its own. `offline` is one of npm's own. */
function leftToNpm(env: NodeJS.ProcessEnv, examples: Examples): [name: string, value: string | true][] {
  return [...examples.keys()].flatMap((name) => {
    const value = env[`npm_config_${name.replaceAll('-', '_')}`];
    if (!value || name === 'offline') return [];
    return [[name, value === 'true' ? true : value] as [string, string | true]];
  });
}

function refuseWrongValue(name: string, value: string | true, examples: Examples): void {
  const example = examples.get(name);
  if (example === undefined) {
    throw new UserError(`不认识的 --${name}。这条命令后面可以写：${formsOf(examples)}`);
  }
  if (example === true && value !== true) throw new UserError(`--${name} 后面不写值：只写 --${name}`);
  if (example !== true && (value === true || value === '')) {
    throw new UserError(`--${name} 缺少值：用等号连着写，例如 --${name}=${example}`);
  }
}

function formsOf(examples: Examples): string {
  return [...examples].map(([name, example]) => (example === true ? `--${name}` : `--${name}=${example}`)).join(' ');
}
