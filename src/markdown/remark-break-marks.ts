import type { Heading, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Turns the author's phrase marks in headings, `为发力点，|抓牢抓好`, into `<wbr>`: with `word-break: keep-all` a
 * heading then breaks between phrases only. No segmenter does this safely: they cut 发力点 and 着重点.
 */
export function remarkBreakMarks() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading: Heading) => {
      heading.children = heading.children.flatMap((child) =>
        child.type === 'text' ? withBreaks(child.value) : [child],
      );
    });
  };
}

function withBreaks(text: string): PhrasingContent[] {
  return text.split('|').flatMap((phrase, at) => {
    const words = { type: 'text', value: phrase } as const;
    return at === 0 ? [words] : [breakMark(), words];
  });
}

/** remark-rehype makes an element of any node with `hName`; mdast itself has no word for `<wbr>`. */
function breakMark(): PhrasingContent {
  return { type: 'breakMark', data: { hName: 'wbr' }, children: [] } as unknown as PhrasingContent;
}
