/**
 * The name of the untouched source in the content folder. The content check compares the sections with it: where it is,
 * and the site is built, they agree.
 */
export const originalFile = 'source.txt';
