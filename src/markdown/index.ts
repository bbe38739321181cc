import { unified, type UnifiedProcessorOptions } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { settings } from '../command/this-build.ts';
import { readEntries } from '../study/entries/read-entries.ts';
import { rehypeBody } from './rehype-body.ts';
import { rehypeEntries } from './rehype-entries.ts';
import { rehypeLastCharacters } from './rehype-last-characters.ts';
import { rehypePlaces } from './rehype-places.ts';
import { rehypeTables } from './rehype-tables.ts';
import { rehypeUnbroken } from './rehype-unbroken.ts';
import { remarkBaseLinks } from './remark-base-links.ts';
import { remarkBreakMarks } from './remark-break-marks.ts';
import { remarkHeadingIds } from './remark-heading-ids.ts';
import { remarkJoinHanLines } from './remark-join-han-lines.ts';
import { remarkListNumbers } from './remark-list-numbers.ts';
import { remarkNotes } from './remark-notes.ts';
import { remarkPictures } from './remark-pictures.ts';

type RemarkPlugins = NonNullable<UnifiedProcessorOptions['remarkPlugins']>;

/** The plugins in their order; tests run the same list. */
export const remarkPlugins: RemarkPlugins = [
  remarkCjkFriendly,
  remarkListNumbers,
  remarkJoinHanLines,
  remarkPictures,
  remarkHeadingIds,
  remarkBreakMarks,
  [remarkBaseLinks, { base: settings.base }],
  remarkNotes,
];
export const rehypePlugins = [rehypeTables, rehypePlaces, rehypeUnbroken];

/**
 * How Markdown becomes HTML, in the words of Astro's configuration. unified instead of Astro's default engine, which prints
 * `**` beside Chinese punctuation (https://github.com/bruits/satteri/issues/85). Smart quotes are off: the source has its
 * own quotation marks.
 */
const processor = unified({
  remarkPlugins,
  // apart from the list above, which tests run without any study's entries
  rehypePlugins: [
    ...rehypePlugins,
    [rehypeEntries, { entries: () => readEntries(settings.content), base: settings.base }],
    rehypeLastCharacters,
    rehypeBody,
  ],
  smartypants: false,
});

export const markdown = { processor, syntaxHighlight: false } as const;
