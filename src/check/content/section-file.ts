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
import { lazily } from './lazily.ts';
import { sectionFacts, type SectionFacts } from './section-facts.ts';
import { sourceText, type SourceText } from './source-text.ts';

/** One file of `content/sections/`. It is parsed when somebody first asks for what only a parser knows. */
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
  /** what has been made of it: see `onceASection` */
  facts: SectionFacts;
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkCjkFriendly);

/** In: a section's text, its name without the folder, and what is known of it already. */
export function sectionFile(source: SourceText, name: string, facts = sectionFacts()): SectionFile {
  const parsed: Parsed = lazily<Parsed>({
    frontMatter: () => frontMatterOf(source),
    body: () => bodyOf(source.text, parsed.frontMatter?.bodyAt ?? 0),
  });
  return {
    ...unreadSection(source.file, name),
    source,
    isRead: true,
    facts,
    get frontMatter() {
      return parsed.frontMatter;
    },
    get tree() {
      return parsed.body.tree;
    },
    get syntaxError() {
      return parsed.body.syntaxError;
    },
    get headings() {
      return parsed.body.headings;
    },
  };
}

type Body = Pick<SectionFile, 'tree' | 'syntaxError' | 'headings'>;

interface Parsed {
  frontMatter: FrontMatter | undefined;
  body: Body;
}

function bodyOf(text: string, bodyAt: number): Body {
  try {
    const tree = parser.parse(blank(text.slice(0, bodyAt)) + text.slice(bodyAt));
    return { tree, syntaxError: undefined, headings: headingsIn(tree) };
  } catch (error) {
    return { tree: undefined, syntaxError: error, headings: [] };
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
    facts: sectionFacts(),
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
