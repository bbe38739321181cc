/** A position in a page's text: which block, and how many UTF-16 units into it. */
export interface TextPosition {
  block: number;
  offset: number;
}

/** A page's text, block by block as browsers search it, and where in it a passage begins and ends. */
export interface PassageOnPage {
  blocks: string[];
  from: TextPosition;
  to: TextPosition;
}

const shortest = 10; // characters that name one end of a long passage
const wholeUpTo = 24;

/**
 * The address of a passage: its place's (`…#id`), and a text directive for browsers that can highlight the passage
 * (https://wicg.github.io/scroll-to-text-fragment/). Other browsers look for an id made of both; none exists, and
 * `src/layouts/bare-fragment.ts` leads to the place. A browser takes the first match in the page, and only between
 * word edges, so the words before or after are named where the passage alone is not enough.
 */
export function passageAddress(place: string, passage: PassageOnPage): string {
  const { prefix, start, end, suffix } = directive(passage);
  const parts = [prefix && `${encoded(prefix)}-`, encoded(start), end && encoded(end), suffix && `-${encoded(suffix)}`];
  return `${place}:~:text=${parts.filter(Boolean).join(',')}`;
}

/** Text for a directive, where `-`, `,` and `&` have a meaning. A lone surrogate becomes U+FFFD. */
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

/** Where the words that name the passage's end begin: far enough back that they occur nowhere earlier in it. */
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
function prefixFor(blocks: string[], from: TextPosition, start: string): string {
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
    // blanks do not help: browsers read several as one
    if (/^\S/.test(prefix) && isFirst(within ? prefix + start : `${prefix}\n${start}`)) return tidy(prefix);
  }
  return tidy(context);
}

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Where words begin and end in a text, in order, its own ends included: browsers match fragments only there. Without
 * `Intl.Segmenter` (Firefox ≤ 124) only punctuation and blanks divide words: those edges hold in every browser, so the
 * address is longer and leads to the same words.
 */
export function wordEdges(text: string): number[] {
  return [...starts(text), text.length];
}

/** A run of letters and digits, with punctuation between two that are ASCII (`3.5`); or one mark or blank. */
const run = /(?:[\p{L}\p{M}\p{N}]|(?<=\w)\p{P}(?=\w))+|./gsu;

function starts(text: string): number[] {
  if (!('Segmenter' in Intl)) return Array.from(text.matchAll(run), ({ index }) => index);
  return Array.from(words().segment(text), ({ index }) => index);
}

let segmenter: Intl.Segmenter | undefined;
const words = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }));

/** The first edge at or after an offset. */
const nextEdge = (edges: number[], offset: number): number => edges.find((edge) => edge >= offset) ?? edges.at(-1) ?? 0;

/** The last edge at or before an offset. */
const previousEdge = (edges: number[], offset: number): number => edges.filter((edge) => edge <= offset).at(-1) ?? 0;
