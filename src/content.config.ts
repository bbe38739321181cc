import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { settings } from './command/this-build.ts';
import { caseSchema, sectionSchema } from './study/contract/content-schema.ts';

/** The contract with editors. `src/check/` tells them in Chinese, before Astro starts, where it is broken. */
export const collections = {
  case: defineCollection({
    loader: glob({ base: pathToFileURL(settings.content), pattern: 'case.yaml' }),
    schema: caseSchema,
  }),
  sections: defineCollection({
    loader: glob({
      base: pathToFileURL(join(settings.content, 'sections')),
      pattern: '*.mdx',
      // the default would make a slug of the name and drop what it does not know
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: sectionSchema,
  }),
};
