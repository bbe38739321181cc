import { existsSync, readdirSync } from 'node:fs';

/** Files of pictures in their order; hidden ones are the system's. */
export function diagramFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
}

/** The name of a file without its number: `03-sanlian-yiqun.yaml` → `sanlian-yiqun`. */
export function diagramId(file: string): string {
  return file.replace(/^\d+-/, '').replace(/\.yaml$/, '');
}
