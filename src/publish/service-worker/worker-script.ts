import { join } from 'node:path';
import type { Rolldown } from 'vite';
import type { Edition } from './edition.ts';

/** Older than that of pages: a worker must reach the old browsers that an earlier one still controls (Chromium 80). */
const syntax = 'es2020';

const code = new Map<string, Promise<string>>();

/**
 * The code of a worker as one classic script, minified. In: the name of its entry. It reads
 * the global `edition`, which `withEdition` puts in front of it.
 */
export function workerCode(entry: 'keeping' | 'retired'): Promise<string> {
  const known = code.get(entry) ?? bundled(join(import.meta.dirname, 'entries', `${entry}.ts`));
  code.set(entry, known);
  return known;
}

async function bundled(input: string): Promise<string> {
  const { build } = await import('vite');
  const { output } = (await build({
    configFile: false,
    // as in astro.config.ts: else Vite warns of the path behind the link
    resolve: { preserveSymlinks: true },
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: syntax,
      modulePreload: false,
      rolldownOptions: { input, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}

/** The script `sw.js`. In: the code, and what it is to know. */
export function withEdition(worker: string, edition: Partial<Edition>): string {
  return `const edition=${JSON.stringify(edition)};\n${worker}`;
}

/** The script that takes the offline copies back. */
export async function retiredScript(base: string): Promise<string> {
  return withEdition(await workerCode('retired'), { base });
}
