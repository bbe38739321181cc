import type { z } from 'astro/zod';
import { isMap, isPair, isScalar, type Document } from 'yaml';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { valueAdvice } from './yaml-advice.ts';
import type { YamlText } from './yaml-file.ts';

type Issue = z.core.$ZodIssue;

/** What the schema says of a text, told to its editor where it stands. */
export function schemaProblems(issues: Issue[], document: Document, text: YamlText, schema: z.ZodType): Problem[] {
  return issues.flatMap((issue) => problemsOf(issue, document, text, schema));
}

function problemsOf(issue: Issue, document: Document, text: YamlText, schema: z.ZodType): Problem[] {
  const { source, offset } = text;
  const name = issue.path.map(String).join('.');
  const at = offset + offsetOf(document, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const allowed = keysAt(schema, issue.path);
      const suggestion = nearest(key, allowed);
      const message = `不认识的项“${key}”${suggestion ? `，是不是“${suggestion}”？` : ''}`;
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
        at,
        `缺少“${name}”一项`,
        `加上一行“${issue.path.at(-1)?.toString()}: …”，冒号用半角，冒号后空一格。`,
      ),
    ];
  }
  if (name === '' && issue.code === 'invalid_type' && issue.expected === 'array') {
    return [source.at(at, '这里应是列表', '每条以“- ”开头，其余各行缩进两格。')];
  }
  if (name === '')
    return [source.at(at, '这里应是一行一项的“项: 值”', '冒号用半角，冒号后空一格，例如“title: 述法”。')];
  const [message, cure] = valueAdvice(issue, mayBeLeftOut(schema, issue.path));
  return [source.at(at, `“${name}”${message}`, cure)];
}

function isMissing(issue: Issue): boolean {
  return issue.path.length > 0 && issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}

/** So much of Zod's schemas as is looked at here. */
interface PartOfSchema {
  shape?: Record<string, PartOfSchema>;
  element?: PartOfSchema;
  unwrap?: () => PartOfSchema;
  isOptional?: () => boolean;
}

/** The allowed names at a path of a strict schema. */
const keysAt = (schema: z.ZodType, path: PropertyKey[]): string[] => Object.keys(partAt(schema, path)?.shape ?? {});

/** May the line with this value simply go? One of a list may. */
const mayBeLeftOut = (schema: z.ZodType, path: PropertyKey[]): boolean =>
  typeof path.at(-1) === 'number' || (partAt(schema, path)?.isOptional?.() ?? false);

/** What a schema says of the value at a path; undefined where it knows none. */
function partAt(schema: z.ZodType, path: PropertyKey[]): PartOfSchema | undefined {
  let part: PartOfSchema | undefined = schema as PartOfSchema;
  for (const step of path) {
    while (part?.unwrap && !part.shape && !part.element) part = part.unwrap();
    part = typeof step === 'number' ? part?.element : part?.shape?.[String(step)];
  }
  return part;
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
