import { createRequire } from 'node:module';
import { join } from 'node:path';
import { defineLiveCollection } from 'astro:content';
import { settings } from './command/this-build.ts';
import { caseSchema, compiledSectionSchema } from './study/contract/content-schema.ts';

// by Node itself: Vite would transform every Markdown plugin
const require = createRequire(join(settings.root, 'astro.config.ts'));
const { caseLoader, sectionsLoader } =
  require('./src/markdown/content-loaders.ts') as typeof import('./markdown/content-loaders.ts');

/**
 * The contract with editors. `src/check/` tells them in Chinese, before there are pages, where it is broken. Live, which
 * means read when pages are made: so the pages' code holds nothing of the content, and is kept for the next build.
 */
export const collections = {
  case: defineLiveCollection({ loader: caseLoader(settings), schema: caseSchema }),
  sections: defineLiveCollection({ loader: sectionsLoader(settings), schema: compiledSectionSchema }),
};
