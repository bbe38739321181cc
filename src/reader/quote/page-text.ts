import type { Passage } from './selected-passage.ts';
import type { PassageOnPage } from './text-fragment.ts';

/**
 * The page's text as browsers search it for a text fragment: block by block, with links and note references, without
 * what is not displayed; and where in it a passage begins and ends.
 */
export function onPage({ pieces }: Passage): PassageOnPage {
  const blocks: string[] = [];
  const first = pieces[0];
  const last = pieces.at(-1) ?? first;
  let from = { block: 0, offset: 0 };
  let to = from;
  let current: Element | undefined;
  for (const node of displayedText(document.body)) {
    const block = blockOf(node);
    if (block !== current) blocks.push('');
    current = block;
    const at = { block: blocks.length - 1, offset: blocks.at(-1)?.length ?? 0 };
    if (node === first.node) from = { ...at, offset: at.offset + first.start };
    if (node === last.node) to = { ...at, offset: at.offset + last.end };
    blocks.push(blocks.pop() + node.data);
  }
  return { blocks, from, to };
}

function displayedText(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Element) {
      return getComputedStyle(node).display === 'none' ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    }
    return (node as Text).data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
  });
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

function blockOf(node: Text): Element {
  let element = node.parentElement ?? document.body;
  while (element.parentElement && /^(inline$|contents|ruby)/.test(getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element;
}
