import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, sep } from 'node:path';

/** An import of one file of the source by another: paths from the project's folder. */
export interface Import {
  from: string;
  to: string;
}

const written = [
  /(?:\bfrom|\bimport)\s*\(?\s*['"](\.{1,2}\/[^'"?]+)/g,
  /\burl\(['"]?(\.{1,2}\/[^)'"?]+)/g,
  /\bnew (?:Worker|URL)\(\s*['"](\.{1,2}\/[^'"?]+)/g,
];

/** Every import below `src/`, of scripts, components and styles, lazy ones and types too. In: the project's folder. */
export function importsOf(root: string): Import[] {
  const files = globSync('src/**/*.{ts,astro,css,cjs}', { cwd: root }).map((file) => file.split(sep).join('/'));
  return files.toSorted().flatMap((from) => {
    const text = readFileSync(join(root, from), 'utf8');
    const targets = written.flatMap((pattern) => [...text.matchAll(pattern)].map(([, path = '']) => path));
    return targets
      .map((path) => posix.normalize(posix.join(dirname(from), path)))
      .filter((to) => to.startsWith('src/') && existsSync(join(root, to)))
      .map((to) => ({ from, to }));
  });
}

/** The room of a file in a folder: in `src`, `src/reader/cite/ris.ts` is in `reader`; a loose file is its own. */
export function roomOf(file: string, folder: string): string | undefined {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/')[0] : undefined;
}

/** How often the rooms of a folder import one another: for each room the others, with counts. */
export function roomsIn(folder: string, imports: readonly Import[]): Map<string, Map<string, number>> {
  const rooms = new Map<string, Map<string, number>>();
  for (const { from, to } of imports) {
    const [room, other] = [roomOf(from, folder), roomOf(to, folder)];
    if (room === undefined || other === undefined) continue;
    const others = rooms.get(room) ?? new Map<string, number>();
    rooms.set(room, others);
    if (other !== room) others.set(other, (others.get(other) ?? 0) + 1);
  }
  return rooms;
}

/** Rooms that import each other, directly or by a way round: the imports that would have to go. Empty where none do. */
export function circlesIn(rooms: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
  const reach = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of rooms.get(from)?.keys() ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  return [...rooms.keys()].flatMap((room) =>
    [...(rooms.get(room)?.keys() ?? [])].filter((other) => reach(other).has(room)).map((other) => `${room} → ${other}`),
  );
}
