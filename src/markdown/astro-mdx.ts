import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';

/** Compiles a file, and throws what is wrong with it; where, its `loc` says. In: its text, its path. */
export type Compile = (text: string, path: string) => Promise<unknown>;

type Hooks = Required<AstroIntegration['hooks']>;
type Setup = Parameters<Hooks['astro:config:setup']>[0];
type Done = Parameters<Hooks['astro:config:done']>[0];

/**
 * `@astrojs/mdx` without Astro and Vite around it, which take seconds to come: what it would have Vite call for each file
 * is called here. In: the `markdown` of Astro's configuration.
 */
export async function astroMdx(markdown: Partial<AstroConfig['markdown']>): Promise<Compile> {
  const config = { markdown, root: new URL('file:///'), base: '/' } as AstroConfig;
  const { 'astro:config:setup': setUp, 'astro:config:done': done } = mdx().hooks as Hooks;
  let compile: Compile | undefined;
  await setUp({
    config,
    addRenderer: () => undefined,
    addPageExtension: () => undefined,
    addContentEntryType: () => undefined,
    updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => (compile = vite.plugins[0]?.transform.handler),
  } as unknown as Setup);
  await done({ config, logger: console } as unknown as Done);
  if (!compile) throw new Error('@astrojs/mdx has no Vite plugin that compiles.');
  return compile;
}

interface Plugin {
  transform: { handler: Compile };
}
