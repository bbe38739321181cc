import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { settings } from '../command/this-build.ts';
import { changesSchema } from './contract/content-schema.ts';
import { oncePerBuild } from './once-per-build.ts';

/** What one edition changed. */
export type Change = z.infer<typeof changesSchema>[number];

/**
 * The record of editions from `content/changes.yaml`, newest first; empty where the study keeps none.
 * Errors: the file does not hold what `changesSchema` allows (the content check tells editors first).
 */
export const theChanges = oncePerBuild((): Change[] => {
  const file = join(settings.content, 'changes.yaml');
  return existsSync(file) ? changesSchema.parse(parse(readFileSync(file, 'utf8'))) : [];
});
