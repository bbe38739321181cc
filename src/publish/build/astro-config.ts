import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroInlineConfig } from 'astro';

/**
 * The project's configuration for Astro, loaded by Node. Astro would load it with a Vite that knows nothing of
 * `preserveSymlinks`. In: the project's folder, what this run wants besides.
 */
export async function astroConfig(root: string, besides: AstroInlineConfig): Promise<AstroInlineConfig> {
  const { mergeConfig } = await import('astro/config');
  const file = pathToFileURL(join(root, 'astro.config.ts')).href;
  const { default: config } = (await import(file)) as { default: AstroInlineConfig };
  return { ...mergeConfig(config, besides), root, configFile: false };
}
