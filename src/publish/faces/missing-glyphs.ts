import { commonCharacters, faces, ownCharacters } from './faces.ts';
import type { ShownCharacters } from './characters.ts';

/**
 * Characters of a built site that its faces lack: the system shows them in its own, readable but a little different, and
 * out of a PDF they may be copied wrongly. In: what the site shows, and the editors' folder. Out: the characters, '' when
 * none is missing.
 */
export function missingGlyphs(shown: ShownCharacters, content: string): string {
  const common = commonCharacters();
  const missing = faces.flatMap((face) => {
    const own = ownCharacters(content, face);
    return [...face.shown(shown)].filter((character) => !common.has(character) && !own.has(character));
  });
  return [...new Set(missing)].join('');
}
