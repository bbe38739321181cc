import type { Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { home, sectionPage } from '../../study/contract/addresses.ts';
import { sectionName, slugOf } from '../../study/contract/section-names.ts';
import { frontMatterOf, type FrontMatter } from './front-matter.ts';
import { headingsIn, type SectionHeading } from './heading.ts';
import { sourceText, type SourceText } from './source-text.ts';

/** One file of `content/sections/`, parsed. */
export interface SectionFile {
  source: SourceText;
  /** false where the file cannot be read: it has an address, and nothing is known of its places */
  isRead: boolean;
  /** its part of the address */
  slug: string;
  /** its page, a path under the base */
  page: string;
  /** the file that stands on the home page: its number is zero */
  isIntroduction: boolean;
  /** what stands between the two `---`, or undefined when there are none */
  frontMatter: FrontMatter | undefined;
  /** the body; undefined when it cannot be parsed */
  tree: Root | undefined;
  /** why it cannot be parsed */
  syntaxError: unknown;
  /** the headings at the top level of the body */
  headings: SectionHeading[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkCjkFriendly);

/** Parses a section's file. In: its text, and its name without the folder. */
export function sectionFile(source: SourceText, name: string): SectionFile {
  const section = { ...unreadSection(source.file, name), source, isRead: true };
  const frontMatter = frontMatterOf(source);
  const bodyAt = frontMatter?.bodyAt ?? 0;
  try {
    const tree = parser.parse(blank(source.text.slice(0, bodyAt)) + source.text.slice(bodyAt));
    return { ...section, frontMatter, tree, headings: headingsIn(tree) };
  } catch (error) {
    return { ...section, frontMatter, syntaxError: error };
  }
}

/** Stands for a file that cannot be read. In: what editors call it, and its name without the folder. */
export function unreadSection(file: string, name: string): SectionFile {
  const isIntroduction = sectionName(name)?.isIntroduction ?? false;
  const slug = slugOf(name);
  return {
    source: sourceText(file, ''),
    isRead: false,
    slug,
    page: isIntroduction ? home : sectionPage(slug),
    isIntroduction,
    frontMatter: undefined,
    tree: undefined,
    syntaxError: undefined,
    headings: [],
  };
}

/** Keeps positions the same: every character of the front matter becomes a space, every line end stays. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** Where a node begins in the file. */
export function offsetOf(node: { position?: { start: { offset?: number | undefined } } | undefined }): number {
  return node.position?.start.offset ?? 0;
}

/** Blocks that belong to the text of a place. */
export function isText(node: RootContent): boolean {
  return node.type !== 'definition' && node.type !== 'footnoteDefinition' && node.type !== 'heading';
}
