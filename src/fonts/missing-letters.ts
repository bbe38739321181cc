import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shownLetters } from './characters.ts';

/** Pages that hold between them all that is set in 宋体. */
const pages = ['index.html', 'quanwen/index.html'];

/**
 * Letters that a built site sets in a face of its own that lacks them: the reader's system shows them in a 宋体 of its
 * own, which is readable and looks a little different. In: the built folder. Out: the letters, '' when none is missing.
 */
export function missingLetters(folder: string): string {
  const files = pages.map((page) => join(folder, page)).filter((file) => existsSync(file));
  const shown = shownLetters(files.map((file) => readFileSync(file, 'utf8')));
  const missing = [...lacking(shown.regular, 400), ...lacking(shown.bold, 700)];
  return [...new Set(missing)].join('');
}

function lacking(letters: Set<string>, weight: number): string[] {
  const held = new Set(readFileSync(join(import.meta.dirname, `site-song-${weight}.txt`), 'utf8'));
  return [...letters].filter((letter) => !held.has(letter));
}
