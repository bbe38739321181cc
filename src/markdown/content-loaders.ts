import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveLoader } from 'astro/loaders';
import { parse } from 'yaml';
import type { Settings } from '../command/settings.ts';
import { sectionFiles } from '../study/contract/section-names.ts';
import { readCompiled, type LoadedSection } from '../study/compiled-section.ts';
import { compilingState, keepCompiled } from './kept-sections.ts';

type Content = Pick<Settings, 'root' | 'content' | 'base'>;

/**
 * Loads the sections, each compiled to data when its file, an entry or the code has changed. In: the settings. The loader
 * gives back the first error that compiling raised.
 */
export function sectionsLoader(settings: Content): LiveLoader<LoadedSection & Data> {
  return wholeLoader('sections', async () => {
    const state = compilingState(settings);
    const entries = [];
    for (const { name } of sectionFiles(settings.content)) {
      const key = await keepCompiled(join(settings.content, 'sections', name), state, settings.root);
      // the file's whole name: it orders the sections
      entries.push({ id: name.replace(/\.mdx$/, ''), data: { ...readCompiled(settings.root, key), key } });
    }
    return entries;
  });
}

/** Loads the facts of the study, `case.yaml`. In, errors: as above. */
export const caseLoader = ({ content }: Content): LiveLoader =>
  wholeLoader('case', async () => [
    { id: 'case', data: parse(readFileSync(join(content, 'case.yaml'), 'utf8')) as Data },
  ]);

type Data = Record<string, unknown>;

interface Entry<Its> {
  id: string;
  data: Its;
}

/** A loader of what is always wanted whole. Astro does not throw what a loader throws, but hands it on. */
function wholeLoader<Its extends Data>(name: string, load: () => Promise<Entry<Its>[]>): LiveLoader<Its> {
  const orError = <T>(asked: Promise<T>): Promise<T | { error: Error }> =>
    asked.catch((error: unknown) => ({ error: error as Error }));
  const entry = async (asked: string) => (await load()).find(({ id }) => id === asked);
  return {
    name,
    loadCollection: () => orError(load().then((entries) => ({ entries }))),
    loadEntry: ({ filter }) => orError(entry((filter as { id: string }).id)),
  };
}
