import { toString } from 'mdast-util-to-string';
import { headingWords, type HeadingIds } from '../../study/contract/headings.ts';
import { ownHeading } from './heading.ts';
import { onceASection } from './once-a-section.ts';

/** A heading at the top level of a section, as far as other files need to know it. */
export interface KnownHeading {
  depth: number;
  /** where it begins in the file */
  offset: number;
  ids?: HeadingIds | undefined;
  /** it is the section's own, not one of a point or of a part */
  isOwn: boolean;
  /** without ids and break marks */
  words: string;
}

/** A section's headings in order; none where it cannot be parsed. */
export const knownHeadings = onceASection('knownHeadings', ({ headings }): KnownHeading[] => {
  const own = ownHeading(headings);
  return headings.map((heading) => {
    const { node, depth, offset, ids } = heading;
    return { depth, offset, ids, isOwn: heading === own, words: headingWords(toString(node)) };
  });
});
