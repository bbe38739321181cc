import type { Problem } from './problem.ts';

export function checkContent(_content: string, _root: string): Problem[] {
  return [];
}
