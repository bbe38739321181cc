/** A text node of the source's words, and the part of it that is selected, in UTF-16 units. */
export interface Piece {
  node: Text;
  start: number;
  end: number;
}

/** What a reader selected of the text. */
export interface Passage {
  /** the exact words, one paragraph or row of a table a line, its cells parted by tabs */
  words: string;
  /** the first place it touches */
  place: HTMLElement;
  pieces: [Piece, ...Piece[]];
}

const paragraphs = 'p, h1, h2, h3, h4, li, blockquote, dt, dd, th, td, figcaption, [data-place]';

/**
 * The source's words in a selection, without the links and note references beside them; undefined where it holds none.
 */
export function selectedPassage(range: Range): Passage | undefined {
  const [first, ...others] = piecesOf(range);
  if (!first) return undefined;
  const place = first.node.parentElement?.closest<HTMLElement>('[data-place]');
  if (!place) return undefined;
  return { words: wordsOf([first, ...others]), place, pieces: [first, ...others] };
}

/** The source's words in an element. */
export function sourceWords(element: Element): string {
  const range = new Range();
  range.selectNodeContents(element);
  return wordsOf(piecesOf(range));
}

function piecesOf(range: Range): Piece[] {
  const { commonAncestorContainer: root, startContainer, startOffset, endContainer, endOffset } = range;
  const nodes: Text[] = root instanceof Text ? [root] : [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes
    .filter((node) => range.intersectsNode(node) && isSource(node))
    .map((node) => ({
      node,
      start: node === startContainer ? startOffset : 0,
      end: node === endContainer ? endOffset : node.length,
    }))
    .filter(({ start, end }) => end > start);
}

const isSource = ({ parentElement }: Text): boolean =>
  parentElement?.closest('[data-place], [data-aside]')?.matches('[data-place]:not([data-aside])') ?? false;

function wordsOf(pieces: Piece[]): string {
  let words = '';
  let last: Element | null | undefined;
  for (const { node, start, end } of pieces) {
    const paragraph = node.parentElement?.closest(paragraphs);
    if (last && paragraph !== last) words += areInOneRow(last, paragraph) ? '\t' : '\n';
    words += node.data.slice(start, end);
    last = paragraph;
  }
  return words;
}

const areInOneRow = (one: Element, other: Element | null | undefined): boolean =>
  one.matches('th, td') && one.parentElement === other?.parentElement;
