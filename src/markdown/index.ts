import { unified, type UnifiedProcessorOptions } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { settings } from '../build/settings.ts';
import { readEntries } from '../index-entries/read-entries.ts';
import { rehypeEntries } from './rehype-entries.ts';
import { rehypeLastLetters } from './rehype-last-letters.ts';
import { rehypePlaces } from './rehype-places.ts';
import { rehypeUnbroken } from './rehype-unbroken.ts';
import { remarkBaseLinks } from './remark-base-links.ts';
import { remarkBreakMarks } from './remark-break-marks.ts';
import { remarkHeadingIds } from './remark-heading-ids.ts';
import { remarkJoinHanLines } from './remark-join-han-lines.ts';
import { remarkNotes } from './remark-notes.ts';

type RemarkPlugins = NonNullable<UnifiedProcessorOptions['remarkPlugins']>;

/** The plugins in their order; tests run the same list. */
export const remarkPlugins: RemarkPlugins = [
  remarkCjkFriendly,
  remarkJoinHanLines,
  remarkHeadingIds,
  remarkBreakMarks,
  [remarkBaseLinks, { base: settings.base }],
  remarkNotes,
];
export const rehypePlugins = [rehypePlaces, rehypeUnbroken];

/**
 * How Markdown becomes HTML. unified instead of Astro's default engine, which prints `**` beside Chinese
 * punctuation (https://github.com/bruits/satteri/issues/85). Smart quotes are off: the source has its own.
 */
export const markdownProcessor = unified({
  remarkPlugins,
  // the study's own entries come last and apart: tests of the rules above bring none
  rehypePlugins: [
    ...rehypePlugins,
    [rehypeEntries, { entries: () => readEntries(settings.content), base: settings.base }],
    rehypeLastLetters,
  ],
  smartypants: false,
});
