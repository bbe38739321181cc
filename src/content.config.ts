import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { settings } from './command/this-build.ts';
import { caseSchema, sectionSchema } from './study/contract/content-schema.ts';

// by Node itself: Vite would transform every Markdown plugin, which the configuration has loaded already
const require = createRequire(join(settings.root, 'astro.config.ts'));
const { sectionsLoader } =
  require('./src/markdown/sections-loader.ts') as typeof import('./markdown/sections-loader.ts');

/** The contract with editors. `src/check/` tells them in Chinese, before Astro starts, where it is broken. */
export const collections = {
  case: defineCollection({
    loader: glob({ base: pathToFileURL(settings.content), pattern: 'case.yaml' }),
    schema: caseSchema,
  }),
  sections: defineCollection({
    loader: sectionsLoader(join(settings.content, 'sections'), settings),
    schema: sectionSchema,
  }),
};
