import { visit } from 'unist-util-visit';
import { visit as visitYaml } from 'yaml';
import type { Content } from '../../check/content/content.ts';
import { offsetOf } from '../../check/content/section-file.ts';
import type { SourceText } from '../../check/content/source-text.ts';

/** Where something stands in an editor's file. */
interface Position {
  source: SourceText;
  offset: number;
}

/**
 * Where editors wrote a link that a built page shows to be broken. In: the link as it stands in the page, the site's
 * base. Out: undefined where no section and no YAML file has it: then the site wrote it.
 */
export function sourceOfLink(link: string, base: string, content: Content): Position | undefined {
  const isIt = (url: string) => sameAddress(url.startsWith('/') ? base + url.slice(1) : url, link);
  return inSections(isIt, content) ?? inYaml(isIt, content);
}

function inSections(isIt: (url: string) => boolean, { sections }: Content): Position | undefined {
  for (const { tree, source } of sections) {
    let found: Position | undefined;
    if (tree)
      visit(tree, ['link', 'definition'], (node) => {
        if ('url' in node && isIt(node.url)) found ??= { source, offset: offsetOf(node) };
      });
    if (found) return found;
  }
  return undefined;
}

function inYaml(
  isIt: (url: string) => boolean,
  { caseFile, changesFile, indexFile, diagrams }: Content,
): Position | undefined {
  for (const text of [caseFile, changesFile, indexFile, ...diagrams.map(({ yaml }) => yaml)]) {
    let found: Position | undefined;
    if (text?.document)
      visitYaml(text.document, {
        Scalar(_, { value, range }) {
          if (typeof value === 'string' && isIt(value))
            found ??= { source: text.source, offset: text.offset + (range?.[0] ?? 0) };
        },
      });
    if (found) return found;
  }
  return undefined;
}

/** HTML has some characters escaped that editors write as they are. */
function sameAddress(one: string, other: string): boolean {
  return one === other || encodeURI(one) === other;
}
