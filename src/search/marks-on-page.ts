import { fold } from './letters.ts';
import { matchesIn, type Range as TextRange } from './match.ts';
import { readQuery } from './query.ts';

/** A match on the page: the words as the browser ranges over them, and the place they stand in. */
export interface PageMark {
  place: Element;
  range: Range;
}

/**
 * Finds a query in the places of a page, by the same rules as search.
 * In: what holds the places; the query; the place that was asked for, which decides how the query is read.
 * Out: the matches in reading order. The page is only read, never changed.
 */
export function marksOnPage(root: ParentNode, query: string, asked: Element | null): PageMark[] {
  const places = [...root.querySelectorAll('[data-place]')].map((place) => {
    const nodes = textNodesOf(place);
    return { place, nodes, folded: fold(nodes.map(({ data }) => data).join('')) };
  });
  const found = readQuery(query).readings.map((words) =>
    places.flatMap(({ place, nodes, folded }) =>
      matchesIn(folded, words).map((match) => ({ place, range: rangeOver(nodes, match) })),
    ),
  );
  const isAsked = (marks: PageMark[]) => marks.some(({ place }) => place === asked);
  return found.find(isAsked) ?? found.find((marks) => marks.length > 0) ?? [];
}

/** The text nodes with the source's own words: not those of links and notes beside them. */
function textNodesOf(place: Element): Text[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Element) {
      return node.matches('[data-aside], [data-place]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    }
    return NodeFilter.FILTER_ACCEPT;
  });
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

function rangeOver(nodes: Text[], { start, end }: TextRange): Range {
  const range = new Range();
  let at = 0;
  for (const node of nodes) {
    const after = at + node.length;
    if (start >= at && start < after) range.setStart(node, start - at);
    if (end > at && end <= after) range.setEnd(node, end - at);
    at = after;
  }
  return range;
}
