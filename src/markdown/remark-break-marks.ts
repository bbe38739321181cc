import type { Heading, PhrasingContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { phrasesOf } from '../study/contract/headings.ts';
import { breaksBetweenWords, wordPieces } from '../study/outline/word-pieces.ts';

/**
 * Turns the editor's break marks in headings, `为发力点，|抓牢抓好`, into `<wbr>`: with `word-break: keep-all` a
 * heading then breaks between phrases only. No segmenter does this safely: they cut 发力点 and 着重点 in two. But a long
 * heading without marks has to break somewhere, and between the segmenter's words is better than after 一、 alone.
 */
export function remarkBreakMarks() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading: Heading) => {
      const cut = breaksBetweenWords(toString(heading)) ? wordPieces : phrasesOf;
      heading.children = heading.children.flatMap((child) =>
        child.type === 'text' ? withBreaks(cut(child.value)) : [child],
      );
    });
  };
}

function withBreaks(phrases: string[]): PhrasingContent[] {
  return phrases.flatMap((phrase, at) => {
    const words = { type: 'text', value: phrase } as const;
    return at === 0 ? [words] : [breakPoint(), words];
  });
}

/** mdast has no node for `<wbr>`; remark-rehype makes an element of any node with `hName`. */
function breakPoint(): PhrasingContent {
  return { type: 'breakMark', data: { hName: 'wbr' }, children: [] } as unknown as PhrasingContent;
}
