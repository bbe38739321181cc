/** The folder of the pictures, beside `sections/`, as editors write it: `![流程图](pictures/liucheng.png)`. */
export const picturesFolder = 'pictures/';

/** The same from a section's file. */
export const fromSections = `../${picturesFolder}`;

/** Pictures that browsers and readers of e-books know. */
export const pictureKinds = ['png', 'jpg', 'jpeg', 'webp'] as const;

/** The name of a picture's file: it becomes part of addresses. */
export const pictureName = new RegExp(`^[A-Za-z0-9][A-Za-z0-9_-]*\\.(?:${pictureKinds.join('|')})$`, 'i');

/** Is a paragraph below a picture its caption, 图1 and its name? In: its words. */
export const isCaption = (words: string): boolean =>
  /^图[\s\d一二三四五六七八九十]/u.test(words) && !/[。；]/u.test(words);
