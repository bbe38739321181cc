import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { indexSchema, type Entry } from './entry-schema.ts';

/**
 * The entries of the 索引 as editors wrote them. Not a content collection, because Markdown needs them before there
 * are any. In: the content folder. Out: the entries, none where there is no `index.yaml`. Errors: a file that is not
 * as `indexSchema` says; the content check has told editors before.
 */
export function readEntries(content: string): Entry[] {
  const file = join(content, 'index.yaml');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (last?.text !== text) last = { text, entries: indexSchema.parse(parse(text) ?? []) };
  return last.entries;
}

/** Each section's file asks for them, and editors may have changed them since. */
let last: { text: string; entries: Entry[] } | undefined;
