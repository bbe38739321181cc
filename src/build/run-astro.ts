import { setTimeout as delay } from 'node:timers/promises';
import type { AstroInlineConfig as InlineConfig } from 'astro';
import { report } from '../content-check/report.ts';
import { problemFrom } from './astro-problem.ts';
import type { Settings } from './settings.ts';
import { Stop } from './stop.ts';
import { readyEnvironment } from './vite-environment.ts';

/**
 * Has Astro write its pages. In: the settings, the folder for the pages, and one for Astro's own cache, which starts empty
 * each time: what it remembers of another content folder would stay in the pages. Errors: `Stop` for what is wrong in
 * the content.
 */
export async function runAstro({ root }: Settings, outDir: string, cacheDir: string): Promise<void> {
  readyEnvironment('production');
  const { build } = await import('astro');
  try {
    await build({ root, outDir, cacheDir, logLevel: 'warn', vite: quietAboutDirectives });
  } catch (error) {
    // Astro still writes its notes, half a second after they changed; without their folder it would end with a stack trace
    await delay(2 * astrosDelay);
    const problem = problemFrom(error, root);
    throw problem ? new Stop(report([problem], root)) : error;
  }
}

/** `SAVE_DEBOUNCE_MS` of Astro's content store, in milliseconds. */
const astrosDelay = 500;

/** Rolldown warns of a directive that Astro puts into every MDX file for itself: nobody can mend it. */
const quietAboutDirectives: NonNullable<InlineConfig['vite']> = {
  build: {
    rolldownOptions: {
      onwarn(warning, say) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') say(warning);
      },
    },
  },
};
