/** Chromium 114, Safari 17, Firefox 125. Without popovers a press is left to the link. */
export const hasPopovers = 'popover' in HTMLElement.prototype;

/** What is open over the page, as a selector; an unknown pseudo-class would be an error. */
export const openLayers = `dialog[open], ${hasPopovers ? ':popover-open' : '[popover].is-open'}`;
