import { nextEdge, previousEdge, wordEdges } from './word-edges.ts';

/** A point in a page's text: which of its blocks, how many letters into it. */
export interface TextPoint {
  block: number;
  offset: number;
}

/** A page's text block by block (as the browser searches it), and the passage's ends in it. */
export interface PassageOnPage {
  blocks: string[];
  from: TextPoint;
  to: TextPoint;
}

const shortest = 10; // letters that name one end of a long passage
const wholeUpTo = 24;

/**
 * The address of a passage: its place's own, and a text directive for browsers that can mark the passage
 * (https://wicg.github.io/scroll-to-text-fragment/). The others take both together for one id, of which there is none:
 * `src/places/bare-fragment.ts` then leads to the place. A browser takes the first match in the page and only
 * at the edges of words, so what stands before or after is named where the passage alone would not do.
 * In: the place's address with its `#id`, the passage. Out: the address, percent-encoded.
 */
export function passageAddress(place: string, passage: PassageOnPage): string {
  const { prefix, start, end, suffix } = directive(passage);
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`];
  return `${place}:~:text=${parts.filter(Boolean).join(',')}`;
}

/** Letters as they stand in a directive, where `-`, `,` and `&` have a meaning. Half a letter (UTF-16) becomes U+FFFD. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('-', '%2D');
}

function directive({ blocks, from, to }: PassageOnPage) {
  const first = blocks[from.block] ?? '';
  const last = blocks[to.block] ?? '';
  const oneBlock = from.block === to.block;
  const firstEnd = oneBlock ? to.offset : first.length;
  const startEnd = Math.min(nextEdge(wordEdges(first), from.offset + shortest), firstEnd);
  const endStart = endOf({ blocks, from, to }, startEnd);
  const whole = oneBlock && (to.offset - from.offset <= wholeUpTo || endStart <= startEnd);
  const start = first.slice(from.offset, whole ? to.offset : startEnd);
  return {
    prefix: prefixFor(blocks, from, start),
    start,
    end: whole ? '' : tidy(last.slice(endStart, to.offset)),
    suffix: wordEdges(last).includes(to.offset) ? '' : last.slice(to.offset, nextEdge(wordEdges(last), to.offset)),
  };
}

/** Where the words that name the passage's end begin: far enough back to stand nowhere earlier in it. */
function endOf({ blocks, from, to }: PassageOnPage, startEnd: number): number {
  const last = blocks[to.block] ?? '';
  const oneBlock = from.block === to.block;
  const least = oneBlock ? from.offset : 0;
  const between = oneBlock
    ? last.slice(startEnd, to.offset)
    : [blocks[from.block]?.slice(startEnd), ...blocks.slice(from.block + 1, to.block), last.slice(0, to.offset)].join(
        '\n',
      );
  let at = to.offset - shortest;
  do {
    at = Math.max(previousEdge(wordEdges(last), at), least);
    const end = last.slice(at, to.offset);
    if (at === least || between.indexOf(end) + end.length === between.length) return at;
    at -= 1;
  } while (at > least);
  return least;
}

/** The fewest words before the passage that make its first match the right one; '' where none are needed. */
function prefixFor(blocks: string[], from: TextPoint, start: string): string {
  const block = blocks[from.block] ?? '';
  const before = [...blocks.slice(0, from.block), block.slice(0, from.offset)].join('\n');
  const isFirst = (words: string) => !(before + start).slice(0, -1).includes(words);
  if (wordEdges(block).includes(from.offset) && isFirst(start)) return '';
  const within = from.offset > 0;
  const context = within ? block.slice(0, from.offset) : (blocks[from.block - 1] ?? '');
  const edges = wordEdges(context + (within ? block.slice(from.offset) : ''));
  for (let at = context.length - 1; at >= 0; at -= 1) {
    at = previousEdge(edges, at);
    const prefix = context.slice(at);
    // blanks tell nothing apart: browsers read several as one
    if (/^\S/.test(prefix) && isFirst(within ? prefix + start : `${prefix}\n${start}`)) return tidy(prefix);
  }
  return tidy(context);
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
