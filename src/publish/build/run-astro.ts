import { setTimeout as delay } from 'node:timers/promises';
import type { AstroInlineConfig as InlineConfig } from 'astro';
import { report } from '../../check/report.ts';
import { astroConfig } from './astro-config.ts';
import { problemFrom } from './astro-problem.ts';
import type { Settings } from '../../command/settings.ts';
import { UserError } from '../../command/user-error.ts';
import { readyEnvironment } from './vite-environment.ts';

/**
 * Has Astro write its pages. In: the settings, the folder for the pages, one for Astro's cache, which starts empty each
 * time (what it remembers of another content folder would stay in the pages), and the check of the content, which goes
 * on beside it: Astro makes no page before that has ended well.
 * Errors: what the check refuses; `UserError` for other mistakes in the content.
 */
export async function runAstro(
  settings: Settings,
  outDir: string,
  cacheDir: string,
  checked: Promise<void>,
): Promise<void> {
  const { root } = settings;
  readyEnvironment('production', settings);
  const { build } = await import('astro');
  // what a hook throws Astro prints, so it is left waiting; the refusal itself ends the build
  const wait = () => checked.catch(() => new Promise<void>(() => {}));
  const integrations = [{ name: 'checked-content', hooks: { 'astro:build:setup': wait } }];
  const options = { outDir, cacheDir, logLevel: 'warn', vite: quietAboutDirectives, integrations } as const;
  const built = astroConfig(root, options).then(build);
  const failed = built.catch(async (error: unknown) => {
    // Astro still saves its store half a second after a change; without the folder it would end with a stack trace
    await delay(2 * astrosDelay);
    await checked; // what is wrong with the content is told by the check, in Chinese
    const problem = problemFrom(error, root);
    throw problem ? new UserError(report([problem], root)) : error;
  });
  await Promise.race([failed, checked.then(() => failed)]);
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
