import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isPartHeading } from '../../study/contract/levels.ts';
import { headingIds, headingWords, withoutIds, type HeadingIds } from '../../study/contract/headings.ts';

/** A heading at the top level of a section, with what an editor wrote at its end. */
export interface SectionHeading {
  node: Heading;
  depth: number;
  /** where it begins in the file */
  offset: number;
  ids: HeadingIds | undefined;
  /** brackets that were meant for ids and cannot be read as such: `[#new,old]` */
  unreadableIds: string | undefined;
}

export function headingsIn(tree: Root): SectionHeading[] {
  return tree.children.filter((node): node is Heading => node.type === 'heading').map(sectionHeading);
}

function sectionHeading(node: Heading): SectionHeading {
  const written = endOf(node);
  const ids = headingIds(written);
  const unreadableIds = ids ? '' : written.slice(withoutIds(written).length).trim();
  return {
    node,
    depth: node.depth,
    offset: node.position?.start.offset ?? 0,
    ids,
    unreadableIds: unreadableIds || undefined,
  };
}

/** The section's own heading; those before it are headings of the part that begins with it (第一编). */
export function ownHeading(headings: readonly SectionHeading[]): SectionHeading | undefined {
  const titles = headings.filter(({ depth }) => depth === 1);
  return titles.find(({ node }) => !isPartHeading(toString(node))) ?? titles.at(-1);
}

/** The text that a heading ends in: ids stand nowhere else. */
function endOf({ children }: Heading): string {
  const last = children.at(-1);
  return last?.type === 'text' ? last.value : '';
}

/** Has a heading no words but its ids? */
export function isEmptyHeading({ children }: Heading): boolean {
  const [first] = children;
  return children.length === 1 && first?.type === 'text' && headingWords(first.value).trim() === '';
}
