import { pathToFileURL } from 'node:url';
import type { ContentEntryType } from 'astro';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import type { Settings } from '../command/settings.ts';
import { compilingState, keepCompiled } from './kept-sections.ts';

/** Astro hands its loaders what the integrations know of files, by their endings; only `glob` uses it so far. */
type ContextOfGlob = LoaderContext & { entryTypes: Map<string, ContentEntryType> };

/**
 * Loads the sections: `glob` finds the files, `@astrojs/mdx` reads their front matter, and each is compiled to data when its
 * file, an entry or the code has changed. Astro would else make three modules of every section.
 * In: their folder, the settings. Errors: the first that compiling raised.
 */
export function sectionsLoader(folder: string, settings: Settings): Loader {
  const files = glob({
    base: pathToFileURL(folder),
    pattern: '*.mdx',
    retainBody: false,
    // the default would make a slug of the name and drop what it does not know
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  });
  return {
    name: 'sections',
    load: async (context) => {
      const { entryTypes } = context as ContextOfGlob;
      const mdx = entryTypes.get('.mdx');
      if (!mdx) throw new Error('Astro knows no .mdx files: @astrojs/mdx is missing from the configuration.');
      const state = compilingState(settings);
      let failed: { error: unknown } | undefined;
      const render = async ({ filePath = '' }: { filePath?: string }) => {
        try {
          return { html: '', metadata: { compiled: await keepCompiled(filePath, state, settings.root) } };
        } catch (error) {
          // glob would print it and go on
          failed ??= { error };
          return { html: '' };
        }
      };
      const compiling: ContextOfGlob = {
        ...(context as ContextOfGlob),
        entryTypes: new Map(entryTypes).set('.mdx', { ...mdx, getRenderFunction: async () => render }),
        generateDigest: (data) =>
          context.generateDigest(state + (typeof data === 'string' ? data : JSON.stringify(data))),
      };
      await files.load(compiling);
      if (failed) throw failed.error;
    },
  };
}
