import { sectionSchema } from '../../study/contract/content-schema.ts';
import type { SourceText } from './source-text.ts';
import { parseYaml, type ParsedYaml } from './yaml-file.ts';

/** What stands between the two `---` at the head of a section's file. */
export interface FrontMatter extends ParsedYaml<ReturnType<typeof sectionSchema.parse>> {
  /** where it ends in the file */
  end: number;
  /** where the body begins in the file, behind the second `---` */
  bodyAt: number;
}

const opening = /^(?:[ \t]*(?:\r\n|\r|\n))*---[ \t]*(?:\r\n|\r|\n)/;
const closing = /^---[ \t]*$/m;

/** Parses the front matter of a file; undefined where there is none, or where it does not end. */
export function frontMatterOf(source: SourceText): FrontMatter | undefined {
  const offset = opening.exec(source.text)?.[0].length;
  if (offset === undefined) return undefined;
  const length = source.text.slice(offset).search(closing);
  if (length < 0) return undefined;
  const end = offset + length;
  const yaml = source.text.slice(offset, end);
  return { ...parseYaml({ source, yaml, offset }, sectionSchema), end, bodyAt: end + 3 };
}
