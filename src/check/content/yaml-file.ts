import { existsSync } from 'node:fs';
import type { z } from 'astro/zod';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from '../problem.ts';
import { readSource, type SourceText } from './source-text.ts';
import { syntaxAdvice } from './yaml-advice.ts';
import { schemaProblems } from './yaml-problems.ts';

/** A YAML text inside a file: all of it, or the front matter. */
export interface YamlText {
  source: SourceText;
  yaml: string;
  /** where `yaml` begins in the source */
  offset: number;
}

/** A YAML text, parsed, and checked against the schema that the site itself uses. */
export interface ParsedYaml<T> extends YamlText {
  document: Document;
  /** undefined while there are problems */
  value: T | undefined;
  problems: Problem[];
}

/** A YAML file of the editors; where it cannot be read there are problems and nothing else. */
export type YamlFile<T> = ParsedYaml<T> | { document?: never; value?: never; problems: Problem[] };

/** Reads a file. In: its path, what editors call it, its schema. Out: undefined where it is not there. */
export function readYamlFile<T>(path: string, called: string, schema: z.ZodType<T>): YamlFile<T> | undefined {
  if (!existsSync(path)) return undefined;
  const source = readSource(path, called);
  return 'text' in source ? parseYaml({ source, yaml: source.text, offset: 0 }, schema) : { problems: [source] };
}

export function parseYaml<T>(text: YamlText, schema: z.ZodType<T>): ParsedYaml<T> {
  const document = parseDocument(text.yaml, { prettyErrors: false, lineCounter: new LineCounter(), logLevel: 'error' });
  return { ...text, document, ...valueOf(document, text, schema) };
}

function valueOf<T>(
  document: Document,
  text: YamlText,
  schema: z.ZodType<T>,
): Pick<ParsedYaml<T>, 'value' | 'problems'> {
  const [error] = document.errors;
  if (error) {
    // the parser notices a missing quote only at the end
    const offset = Math.min(error.pos[0], Math.max(0, text.yaml.trimEnd().length - 1));
    return { value: undefined, problems: [text.source.at(text.offset + offset, ...syntaxAdvice(error.code))] };
  }
  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    const cure = '值若以 * 或 & 开头，请给它加上引号。';
    return { value: undefined, problems: [text.source.at(text.offset, '用了没有定义的引用（*）', cure)] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  return { value: undefined, problems: schemaProblems(result.error.issues, document, text, schema) };
}
