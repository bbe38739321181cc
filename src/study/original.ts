import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settings } from '../command/this-build.ts';
import { originalFile } from './contract/original-file.ts';

const path = join(settings.content, originalFile);

/**
 * May the site say that it changes no character? It may where the untouched source is there: the content check compares
 * every sentence with it, and no site is built where they differ.
 */
export const isCompared = (): boolean => existsSync(path);

/** The untouched source; undefined where the study keeps none. */
export const originalBytes = (): Buffer | undefined => (isCompared() ? readFileSync(path) : undefined);
