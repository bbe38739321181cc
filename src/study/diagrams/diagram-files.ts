import { existsSync, readdirSync } from 'node:fs';
import { isLeftBehind } from '../contract/left-behind.ts';

/** Files of diagrams in their order, without what systems and editors leave there. */
export function diagramFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !isLeftBehind(name))
    .toSorted();
}

/** Has the file a number, a name and the right end? */
export const isDiagramFile = (file: string): boolean => /^\d+-.*\.yaml$/.test(file);

/** The name of a file without its number: `03-sanlian-yiqun.yaml` → `sanlian-yiqun`. */
export function diagramId(file: string): string {
  return file.replace(/^\d+-/, '').replace(/\.yaml$/, '');
}
