import { argumentsFrom, type Accepted, type Arguments } from './arguments.ts';
import { settingsFrom, type Settings } from './settings.ts';
import { userErrorFrom } from './user-error.ts';

/**
 * Runs a command with the settings of this run and what was written behind its name, and ends the process with status 1
 * when it fails. An error that the user can mend is printed without a stack trace; any other keeps its stack.
 * In: the command's work, and what it takes besides the settings.
 */
export async function runCommand(
  work: (settings: Settings, given: Arguments) => Promise<void> | void,
  accepted: Accepted = {},
): Promise<void> {
  try {
    const given = argumentsFrom(process.argv.slice(2), process.env, accepted);
    // modules that Astro loads read the environment: nobody can pass them settings
    Object.assign(process.env, given.variables);
    await work(settingsFrom(process.env, process.cwd(), given.variables), given);
  } catch (error) {
    console.error(userErrorFrom(error)?.message ?? error);
    process.exitCode = 1;
    // what the command had started, such as a server's watchers, would keep the process alive
    process.stdout.write('', () => process.stderr.write('', () => process.exit()));
  }
}
