import type { Element, ElementContent, RootContent } from 'hast';

/** What a section's file consists of, in order. */
export interface Division {
  /** the headings above the section's own: 第一编 */
  parts: Element[];
  /** the section's own heading; the introduction has none */
  heading: Element | undefined;
  lead: ElementContent[];
  /** each point's heading, and what follows it */
  points: { heading: Element; blocks: ElementContent[] }[];
  /** what stands behind `***`, after the last point */
  closing: ElementContent[];
  /** the source's own notes */
  notes: ElementContent[];
}

/** Divides a section's blocks by its headings and the line `***`. */
export function divisionOf(blocks: RootContent[]): Division {
  const division: Division = { parts: [], heading: undefined, lead: [], points: [], closing: [], notes: [] };
  let open = division.lead;
  for (const block of blocks) {
    if (isElement(block, 'div') && 'dataSourceNotes' in block.properties) division.notes = block.children;
    else if (isElement(block, 'hr')) open = division.closing;
    else if (isElement(block, 'h1') && open === division.lead) {
      if (division.heading) division.parts.push(division.heading);
      division.heading = block;
    } else if (isElement(block, 'h2') && open !== division.closing) {
      open = [];
      division.points.push({ heading: block, blocks: open });
    } else open.push(block as ElementContent);
  }
  return division;
}

export const isElement = (node: RootContent, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;
