import { fold } from '../text/character-forms.ts';
import type { Range as TextRange } from '../text/match.ts';
import { matchesOf } from '../text/readings/reading.ts';
import { readingsOf } from '../text/readings/readings.ts';

/** A match on the page, and the element of the place that it is in. */
export interface PageMatch {
  place: Element;
  range: Range;
}

/**
 * The matches of a query in the places of a page, in reading order, by the same rules as search.
 * In: what contains the places; the query; the place that the address asks for, which decides how the query is read.
 */
export function matchesOnPage(root: ParentNode, query: string, asked: Element | null): PageMatch[] {
  const places = [...root.querySelectorAll('[data-place]')].map((place) => {
    const nodes = textNodesOf(place);
    return { place, nodes, folded: fold(nodes.map(({ data }) => data).join('')) };
  });
  const found = readingsOf(query).map(({ words }) =>
    places.flatMap(({ place, nodes, folded }) =>
      matchesOf(words, folded).map((match) => ({ place, range: rangeOver(nodes, match) })),
    ),
  );
  const isAsked = (matches: PageMatch[]) => matches.some(({ place }) => place === asked);
  return found.find(isAsked) ?? found.find((matches) => matches.length > 0) ?? [];
}

/** The text nodes with the source's own words, without links and notes beside them. */
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
