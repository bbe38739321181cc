import { onceASection } from './once-a-section.ts';

/** Has a section a body that can be parsed? */
export const isParsed = onceASection('isParsed', ({ tree }) => tree !== undefined);

/** Has it front matter, good or bad? */
export const hasFrontMatter = onceASection('hasFrontMatter', ({ frontMatter }) => frontMatter !== undefined);
