import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A stretch of a block: words of the text, or the label of a note that hangs on the letter before it. */
export type Run = { words: string } | { note: string };

/** A paragraph, or a line of a list or quotation. */
export interface Block {
  kind: 'paragraph' | 'list' | 'quote';
  runs: Run[];
}

const inline = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub', 'span', 'mark', 'ruby', 'rt', 'rp', 'wbr']);
const kinds: Record<string, Block['kind']> = { li: 'list', blockquote: 'quote' };

/**
 * Reads a place's body as blocks for formats without tags. What is only form in them (emphasis, links) is left out.
 * In: the body's HTML. Out: its blocks in order; joined, their words are the place's.
 */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;

  const add = (run: Run, kind: Block['kind']) => {
    if (!open) blocks.push((open = { kind, runs: [] }));
    open.runs.push(run);
  };
  const read = (node: Nodes, kind: Block['kind']): void => {
    if (node.type === 'text') {
      if (open || node.value.trim() !== '') add({ words: node.value }, kind);
    } else if (node.type === 'element' && 'dataAside' in node.properties) {
      const label = noteIn(node);
      if (label) add({ note: label }, kind);
    } else if ('children' in node) {
      const ends = node.type === 'root' || (node.type === 'element' && !inline.has(node.tagName));
      if (ends) open = undefined;
      const inner = (node.type === 'element' && kinds[node.tagName]) || kind;
      for (const child of node.children) read(child, inner);
      if (ends) open = undefined;
    }
  };
  read(fromHtml(body, { fragment: true }), 'paragraph');
  return blocks;
}

function noteIn(aside: Nodes): string | undefined {
  const link = 'children' in aside ? aside.children[0] : undefined;
  const id = link?.type === 'element' ? link.properties['id'] : undefined;
  return typeof id === 'string' && id.startsWith('noteref-') ? id.slice('noteref-'.length) : undefined;
}

/** The words of a block without its notes. */
export function wordsOf({ runs }: Block): string {
  return runs.map((run) => ('words' in run ? run.words : '')).join('');
}
