import { spawnSync } from 'node:child_process';

/** For a program that ends soon: one thread collects garbage, one compiler, which halves its work. Its frames are larger. */
const forShortRuns = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xss4m'];

/** Runs a `.jar`. Out: what it printed, and the error of starting it. */
export function runJar(jar: string, args: string[]): { stdout: string; stderr: string; error?: Error | undefined } {
  const options = { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 } as const;
  const { stdout, stderr, error } = spawnSync('java', [...forShortRuns, '-jar', jar, ...args], options);
  return { stdout, stderr, error };
}

/** What epubcheck says of a book. */
export function epubcheck(book: string): string {
  const { stdout, stderr, error } = runJar('/usr/share/java/epubcheck.jar', [book]);
  if (error) throw error;
  return stdout + stderr;
}
