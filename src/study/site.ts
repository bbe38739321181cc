import { join } from 'node:path';
import { getLiveEntry } from 'astro:content';
import { findChromium } from '../command/chromium.ts';
import { contactFrom } from '../command/contact.ts';
import { settings } from '../command/this-build.ts';
import { about, allDiagrams, termIndex, wholeText } from './contract/addresses.ts';
import { withoutBreakMarks } from './contract/headings.ts';
import { diagramFiles } from './diagrams/diagram-files.ts';
import { readEntries } from './entries/read-entries.ts';
import { oncePerBuild } from './once-per-build.ts';
import { titleLines } from './outline/title-lines.ts';

/** Language of every page: simplified Chinese, no region. */
export const language = 'zh-Hans';

/** The study's own facts, from `content/case.yaml`. Errors: the file is missing. */
export const theCase = oncePerBuild(async () => {
  const { entry, error } = await getLiveEntry('case', 'case');
  if (!entry) throw error?.cause ?? new Error('content/case.yaml is missing.');
  const { title, contact: stated, ...facts } = entry.data;
  const contact = contactFrom(settings.contact ?? stated ?? '');
  return { ...facts, contact, title: withoutBreakMarks(title), titleLines: titleLines(title) };
});

/** An address on this site under its base: `at('shufa/')` → `/repo/shufa/`. */
export function at(path = ''): string {
  return import.meta.env.BASE_URL + path;
}

/** The same with its origin, for what leaves the site: `addressOf('shufa/')` → `https://example.org/repo/shufa/`. */
export function addressOf(path = ''): string {
  return new URL(at(path), import.meta.env.SITE).href;
}

/** A page about the article. */
export interface CompanionPage {
  /** a path under the base */
  path: string;
  title: string;
}

/** The pages about the article, in the order of the header; a study without 索引 or 图解 has no door to them. */
export function companionPages(): CompanionPage[] {
  return [
    { path: wholeText, title: '全文' },
    ...(hasEntries() ? [{ path: termIndex, title: '索引' }] : []),
    ...(hasDiagrams() ? [{ path: allDiagrams, title: '图解' }] : []),
    { path: about, title: '说明' },
  ];
}

/** Has the study an 索引? */
export const hasEntries = oncePerBuild((): boolean => readEntries(settings.content).length > 0);

/** Has the study 图解? */
export const hasDiagrams = oncePerBuild((): boolean => diagramFiles(join(settings.content, 'diagrams')).length > 0);

/** Will this build print PDFs, once its pages are finished? */
export const hasPdfs = oncePerBuild(
  (): boolean => !import.meta.env.DEV && settings.pdf && findChromium() !== undefined,
);
