import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { MovedPage } from '../../../study/published-addresses.ts';
import { caddySnippet } from './caddy.ts';
import { nginxSnippet } from './nginx.ts';

/**
 * Configuration for your own servers. It lies beside the site, never in it. In: the base, the pages that have moved.
 * Out: names to texts.
 */
export function hostingFiles(base: string, moved: readonly MovedPage[]): Record<string, string> {
  return { 'nginx.conf': nginxSnippet(base, moved), Caddyfile: caddySnippet(base, moved) };
}

/** The folder of these files: `.dist.serving` beside `dist`. */
export const servingFolder = (out: string): string => join(dirname(out), `.${basename(out)}.serving`);

/** Writes them. In: the folder of the built site; as above. Errors: the file system's. */
export function writeHostingFiles(out: string, base: string, moved: readonly MovedPage[]): void {
  const folder = servingFolder(out);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(hostingFiles(base, moved))) writeFileSync(join(folder, name), text);
}
