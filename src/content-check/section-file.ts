import type { Heading, Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { sourceText, type SourceText } from './source-text.ts';

/** One file of `content/sections/`, parsed. */
export interface SectionFile {
  source: SourceText;
  /** its place in the address */
  slug: string;
  /** the file that stands on the home page: its number is zero */
  isIntroduction: boolean;
  /** the lines between the two `---`, or undefined when there are none */
  frontMatter: { yaml: string; offset: number } | undefined;
  /** the body; undefined when it cannot be parsed */
  tree: Root | undefined;
  /** why it cannot be parsed */
  syntaxError: unknown;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkCjkFriendly);
const opening = /^(?:[ \t]*(?:\r\n|\r|\n))*---[ \t]*(?:\r\n|\r|\n)/;
const closing = /^---[ \t]*$/m;

/** Parses a section's file. In: its text, and its name without folder and `.mdx`. */
export function sectionFile(source: SourceText, name: string): SectionFile {
  const frontMatter = frontMatterOf(source.text);
  const [, number = '', slug = name] = /^(\d+)-(.*)$/.exec(name) ?? [];
  const section = { source, slug, isIntroduction: /^0+$/.test(number), frontMatter, syntaxError: undefined };
  const bodyAt = frontMatter ? source.text.slice(frontMatter.offset).search(closing) + frontMatter.offset + 3 : 0;
  try {
    return { ...section, tree: parser.parse(blank(source.text.slice(0, bodyAt)) + source.text.slice(bodyAt)) };
  } catch (error) {
    return { ...section, tree: undefined, syntaxError: error };
  }
}

/** Stands for a file that cannot be read: it has an address, and nothing is known of its places. In: as above. */
export function unreadSection(name: string): SectionFile {
  return { ...sectionFile(sourceText(name, ''), name), tree: undefined };
}

function frontMatterOf(text: string): SectionFile['frontMatter'] {
  const start = opening.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const length = text.slice(start).search(closing);
  return length < 0 ? undefined : { yaml: text.slice(start, start + length), offset: start };
}

/** Keeps places the same: every letter of the front matter becomes a space, every line end stays. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** The headings of a body that stand at its top level. */
export function headingsOf(tree: Root): Heading[] {
  return tree.children.filter((node): node is Heading => node.type === 'heading');
}

/** Where a node begins in the file. */
export function offsetOf(node: { position?: { start: { offset?: number | undefined } } | undefined }): number {
  return node.position?.start.offset ?? 0;
}

const idMark = /\s*\[#([^\]\s]*)\]\s*$/;

/** The permanent id at the end of a heading, or undefined. Same rule as `src/markdown/remark-heading-ids.ts`. */
export function idOf(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  return last?.type === 'text' ? idMark.exec(last.value)?.[1] : undefined;
}

/** Blocks that belong to the text of a place. */
export function isText(node: RootContent): boolean {
  return node.type !== 'definition' && node.type !== 'footnoteDefinition' && node.type !== 'heading';
}
