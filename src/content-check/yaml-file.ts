import { LineCounter, isMap, isPair, isScalar, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import type { SourceText } from './source-text.ts';
import { syntaxAdvice, valueAdvice } from './yaml-advice.ts';

type Issue = z.core.$ZodIssue;

/** A YAML text inside a file: all of it, or the front matter. */
export interface YamlText {
  source: SourceText;
  yaml: string;
  /** where `yaml` begins in the source */
  offset: number;
}

/**
 * Checks a YAML text against the schema that the site itself uses.
 * In: the text, the schema. Out: the value when all is well, and the problems, each with its place.
 */
export function checkYaml<T>(text: YamlText, schema: z.ZodType<T>): { value?: T; problems: Problem[] } {
  const document = parseDocument(text.yaml, { prettyErrors: false, lineCounter: new LineCounter(), logLevel: 'error' });
  const syntax = document.errors.map((error) => {
    const [message, cure] = syntaxAdvice(error.code);
    // a missing quote is found missing only at the end
    const offset = Math.min(error.pos[0], Math.max(0, text.yaml.trimEnd().length - 1));
    return text.source.at(text.offset + offset, message, cure);
  });
  if (syntax.length > 0) return { problems: syntax.slice(0, 1) };

  let value: unknown;
  try {
    value = document.toJS();
  } catch {
    return {
      problems: [text.source.at(text.offset, '用了没有定义的引用（*）', '值若以 * 或 & 开头，请给它加上引号。')],
    };
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, document, text, schema)) };
}

function problemsOf(issue: Issue, document: Document, text: YamlText, schema: z.ZodType): Problem[] {
  const { source, offset } = text;
  const name = issue.path.map(String).join('.');
  const place = offset + offsetOf(document, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const allowed = keysAt(schema, issue.path);
      const meant = nearest(key, allowed);
      const message = `不认识的项“${key}”${meant ? `，是不是“${meant}”？` : ''}`;
      return source.at(
        offset + keyOffset(document, issue.path, key),
        message,
        `这里可以写的项：${allowed.join('、')}。`,
      );
    });
  }
  if (isMissing(issue)) {
    return [
      source.at(
        place,
        `缺少“${name}”一项`,
        `加上一行“${issue.path.at(-1)?.toString()}: …”，冒号用半角，冒号后空一格。`,
      ),
    ];
  }
  if (name === '' && issue.code === 'invalid_type' && issue.expected === 'array') {
    return [source.at(place, '这里应是列表', '每条以“- ”开头，其余各行缩进两格。')];
  }
  if (name === '')
    return [source.at(place, '这里应是一行一项的“项: 值”', '冒号用半角，冒号后空一格，例如“title: 述法”。')];
  const [message, cure] = valueAdvice(issue);
  return [source.at(place, `“${name}”${message}`, cure)];
}

function isMissing(issue: Issue): boolean {
  return issue.path.length > 0 && issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}

/** The allowed names at a path of a strict schema. */
function keysAt(schema: z.ZodType, path: PropertyKey[]): string[] {
  let inner = schema as { shape?: Record<string, unknown>; element?: unknown; unwrap?: () => unknown };
  for (const step of path) {
    while (typeof inner.unwrap === 'function' && !inner.shape && !inner.element) inner = inner.unwrap() as typeof inner;
    inner = (typeof step === 'number' ? inner.element : inner.shape?.[String(step)]) as typeof inner;
    if (!inner) return [];
  }
  return Object.keys(inner.shape ?? {});
}

/** Where the value at a path stands, or the nearest thing around it that is there. */
function offsetOf(document: Document, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, path: PropertyKey[], key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isMap(map)) return 0;
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value ?? '') === key);
  return (pair && isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? 0;
}
