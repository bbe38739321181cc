import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { indexSchema, type Entry } from '../contract/entry-schema.ts';

/**
 * The entries of the 索引 as editors wrote them, none where there is no `index.yaml`. Not a content collection: the
 * Markdown plugins need them before Astro has read any. Errors: the file does not hold what `indexSchema` allows (the
 * content check tells editors first).
 */
export function readEntries(content: string): Entry[] {
  const file = join(content, 'index.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (last?.text !== text) last = { text, entries: indexSchema.parse(parse(text) ?? []) };
  return last.entries;
}

/** Every section's file asks for them; they are parsed again only when an editor has changed them. */
let last: { text: string; entries: Entry[] } | undefined;
