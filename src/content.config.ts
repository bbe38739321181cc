import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { settings } from './build/settings.ts';
import { caseSchema, sectionSchema } from './content-schema.ts';

/** The contract with editors. `src/content-check/` states the same in Chinese, before Astro starts. */
export const collections = {
  case: defineCollection({ loader: glob({ base: settings.content, pattern: 'case.yaml' }), schema: caseSchema }),
  sections: defineCollection({
    loader: glob({
      base: `${settings.content}/sections`,
      pattern: '*.mdx',
      // the default would make a slug of the name and drop what it does not know
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: sectionSchema,
  }),
};
