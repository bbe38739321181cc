import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Stands in pages that are not finished for the hash of the edition. No text has it: it is no Chinese and no address. */
export const editionMark = '\u{f0000}edition\u{f0000}';

/**
 * The folder in which the pages of a study are kept for its next build. In: the project's folder, the content folder.
 */
export const keptPagesFolder = (root: string, content: string): string =>
  join(root, '.cache', 'pages', createHash('sha256').update(content).digest('hex').slice(0, 16));

/** A page that is kept, by the hash of all that decides it. In: that folder, the hash. */
export const keptPageFile = (folder: string, key: string): string => join(folder, `${key}.json`);
