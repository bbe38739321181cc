/**
 * The class of a page's title. Reader views (https://github.com/mozilla/readability) show the title of the page themselves,
 * and leave out of the text what has `share` in its class. They know a title again by its words, but Chinese has no
 * blanks between them.
 */
export const shownByReaderViews = 'share-title';
