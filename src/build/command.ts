import { stopFor } from './stop.ts';

/**
 * Runs a command's work and ends the process with status 1 when it fails. What the one who typed it can mend is said
 * without a stack trace; anything else keeps its stack.
 */
export async function runCommand(work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
  } catch (error) {
    const stop = stopFor(error);
    console.error(stop ? stop.message : error);
    process.exitCode = 1;
  }
}
