import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { caddySnippet } from './caddy.ts';
import { nginxSnippet } from './nginx.ts';

/** What servers of one's own need to know. It is told beside the site, never in it. In: the base. Out: names to texts. */
export function hostingFiles(base: string): Record<string, string> {
  return { 'nginx.conf': nginxSnippet(base), Caddyfile: caddySnippet(base) };
}

/** The folder of these files: `.dist.serving` beside `dist`. */
export const servingFolder = (out: string): string => join(dirname(out), `.${basename(out)}.serving`);

/** Writes them. In: the folder of the built site, the base. Errors: the file system's. */
export function writeHostingFiles(out: string, base: string): void {
  const folder = servingFolder(out);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(hostingFiles(base))) writeFileSync(join(folder, name), text);
}
