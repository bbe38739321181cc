import type { BlockContent, DefinitionContent, List, ListItem, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Makes paragraphs of numbered lists, `1. 申请书` → `1.申请书`, as official texts set them (GB/T 9704—2012 §7.3.3). The
 * numbers are the writer's words: as a list's markers they would be drawn, and no search, copy or download had them.
 */
export function remarkListNumbers() {
  return (tree: Root, file: VFile): void => numbersAsWords(tree, String(file));
}

/** The same for a tree whose positions are those of a text. */
export function numbersAsWords(tree: Root, written: string): void {
  visit(tree, 'list', (list: List, index, parent: Parents | undefined) => {
    if (!list.ordered || index === undefined || !parent) return undefined;
    const blocks = list.children.flatMap((item, at) => numbered(item, numberOf(item, at, list, written)));
    (parent.children as Block[]).splice(index, 1, ...blocks);
    // in a list without empty lines the paragraphs of an item would run into one
    if (parent.type === 'listItem') parent.spread = true;
    return [SKIP, index];
  });
}

type Block = BlockContent | DefinitionContent;

/** An item's blocks, the first of which begins with its number. */
function numbered(item: ListItem, number: string): Block[] {
  const [first] = item.children;
  const words = { type: 'text', value: number } as const;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [words] }, ...item.children];
  const [opening] = first.children;
  if (opening?.type === 'text') opening.value = number + opening.value;
  else first.children.unshift(words);
  return item.children;
}

/** The number as it is written: the parser counts on from a list's first number, whatever follows. */
function numberOf({ position }: ListItem, at: number, { start }: List, written: string): string {
  const [found] = /^\d+[.)]/.exec(written.slice(position?.start.offset ?? written.length)) ?? [];
  return found ?? `${(start ?? 1) + at}.`;
}
