import { report } from '../../../check/report.ts';
import type { Settings } from '../../../command/settings.ts';
import { UserError } from '../../../command/user-error.ts';
import { astroConfig } from '../astro-config.ts';
import { problemFrom } from '../astro-problem.ts';
import { readyEnvironment } from '../vite-environment.ts';
import { keptBundle } from './kept-bundle.ts';
import { loadBundle, renderPages } from './render-pages.ts';
import { runAstro } from './run-astro.ts';

/** Begins to load what makes the pages, before it is needed. Its errors come when it is. */
export function loadForPages(settings: Settings): void {
  readyEnvironment('production', settings);
  const bundle = keptBundle(settings);
  const loaded = bundle ? loadBundle(bundle) : Promise.all([import('astro'), astroConfig(settings.root, {})]);
  loaded.catch(() => undefined);
}

/**
 * Makes the pages: by the bundle of an earlier build where there is one, else by Astro. In: the settings, the folder for
 * the pages, one for Astro's cache, and the check of the content, which may end later. Out: the paths of the files that
 * were made.
 * Errors: what the check has refused by then; `UserError` for other mistakes in the content.
 */
export async function makePages(
  settings: Settings,
  folder: string,
  cache: string,
  checked: Promise<void>,
): Promise<string[]> {
  readyEnvironment('production', settings);
  const bundle = keptBundle(settings);
  const made = bundle ? renderPages(bundle, settings, folder) : runAstro(settings, folder, cache, checked);
  const told = made.catch((error: unknown) => {
    const problem = problemFrom(error, settings.root);
    throw problem ? new UserError(report([problem], settings.root)) : error;
  });
  return Promise.race([told, checked.then(() => told)]);
}
