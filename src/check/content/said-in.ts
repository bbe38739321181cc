import { isPair, isScalar, visit } from 'yaml';
import type { YamlFile } from './yaml-file.ts';

/** Words that an editor wrote in a value, and where they begin in the file. */
export interface Said {
  words: string;
  offset: number;
}

/**
 * What the values of some items say that a pattern matches, of each value the first. None where the file cannot be
 * parsed: another rule tells why. In: the file, the names of the items, the pattern.
 */
export function saidIn(file: YamlFile<unknown> | undefined, items: ReadonlySet<string>, pattern: RegExp): Said[] {
  const said: Said[] = [];
  if (!file?.document || file.document.errors.length > 0) return said;
  const { document, source, offset } = file;
  visit(document, {
    Scalar(role, { value, range }, ancestors) {
      const key = ancestors.findLast(isPair)?.key;
      const [words] = (typeof value === 'string' && pattern.exec(value)) || [];
      if (role === 'key' || !words || !isScalar(key) || !items.has(String(key.value))) return;
      said.push({ words, offset: source.text.indexOf(words, offset + (range?.[0] ?? 0)) });
    },
  });
  return said;
}
