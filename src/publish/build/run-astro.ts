import { setTimeout as delay } from 'node:timers/promises';
import type { AstroInlineConfig as InlineConfig } from 'astro';
import { report } from '../../check/report.ts';
import { astroConfig } from './astro-config.ts';
import { problemFrom } from './astro-problem.ts';
import type { Settings } from '../../command/settings.ts';
import { UserError } from '../../command/user-error.ts';
import { readyEnvironment } from './vite-environment.ts';

/**
 * Has Astro write its pages. In: the settings, the folder for the pages, and one for Astro's cache, which starts empty
 * each time: what it remembers of another content folder would stay in the pages. Errors: `UserError` for mistakes in
 * the content.
 */
export async function runAstro(settings: Settings, outDir: string, cacheDir: string): Promise<void> {
  const { root } = settings;
  readyEnvironment('production', settings);
  const { build } = await import('astro');
  try {
    await build(await astroConfig(root, { outDir, cacheDir, logLevel: 'warn', vite: quietAboutDirectives }));
  } catch (error) {
    // Astro still saves its store half a second after a change; without the folder it would end with a stack trace
    await delay(2 * astrosDelay);
    const problem = problemFrom(error, root);
    throw problem ? new UserError(report([problem], root)) : error;
  }
}

/** Begins to load Astro, which takes a second, before it is needed. Its errors come when it is. */
export function loadAstro(settings: Settings): void {
  readyEnvironment('production', settings);
  Promise.all([import('astro'), astroConfig(settings.root, {})]).catch(() => undefined);
}

/** `SAVE_DEBOUNCE_MS` of Astro's content store, in milliseconds. */
const astrosDelay = 500;

/** Rolldown warns of a directive that Astro itself puts into every MDX file: nobody here can fix that. */
const quietAboutDirectives: NonNullable<InlineConfig['vite']> = {
  build: {
    rolldownOptions: {
      onwarn(warning, say) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') say(warning);
      },
    },
  },
};
