import { existsSync } from 'node:fs';
import { parsePublishedAddresses, type PublishedAddresses } from '../../study/contract/published-addresses.ts';
import type { Problem } from '../problem.ts';
import { readSource, type SourceText } from './source-text.ts';

/** `addresses.txt`; where it cannot be read there is a problem and nothing else. */
export type PublishedFile =
  | { source: SourceText; published: PublishedAddresses; problem?: never }
  | { source?: never; published?: never; problem: Problem };

/** In: its path, and what editors call it. Out: undefined where it is not there. */
export function readPublishedFile(path: string, called: string): PublishedFile | undefined {
  if (!existsSync(path)) return undefined;
  const source = readSource(path, called);
  return 'text' in source ? { source, published: parsePublishedAddresses(source.text) } : { problem: source };
}
