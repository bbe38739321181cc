import { settingsFrom, type Settings } from './settings.ts';

/**
 * The settings of this run, for modules that Astro loads and nobody can pass them to. Commands are given theirs by
 * `runCommand` and import nothing that leads here: a wrong setting would throw before they begin.
 */
export const settings = settingsOfThisRun();

function settingsOfThisRun(): Settings {
  try {
    return settingsFrom(process.env, process.cwd());
  } catch (error) {
    // `astro check` would print it below the message
    Object.assign(error as Error, { stack: undefined });
    throw error;
  }
}
