import { letAstroRenamePatiently } from '../../command/patient-rename.ts';
import type { Settings } from '../../command/settings.ts';

/**
 * Prepares this process for Astro: its mode, no telemetry, no check for newer versions, and no variables with the names
 * that Vite uses for `import.meta.env.BASE_URL` and the like. Astro and the modules that it loads ask for the folder of
 * the process, so it becomes the project's under the path that Vite can read; the folders of this run stay the same.
 */
export function readyEnvironment(mode: 'production' | 'development', { root, content, out }: Settings): void {
  for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR', 'ASSETS_PREFIX']) delete process.env[name];
  Object.assign(process.env, {
    NODE_ENV: mode,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
    CONTENT: content,
    OUT: out,
  });
  letAstroRenamePatiently();
  process.chdir(root);
  // the system would answer with the folder behind a link
  process.cwd = () => root;
}
