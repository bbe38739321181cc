import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { settings } from './command/this-build.ts';
import { sectionsLoader } from './markdown/sections-loader.ts';
import { caseSchema, sectionSchema } from './study/contract/content-schema.ts';

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
