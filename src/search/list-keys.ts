/**
 * Keys between a search field and its results. The results are a plain list of links (not a combobox): the field
 * keeps its own meaning for every key but the down arrow, each result takes the focus itself, and a screen reader
 * reads it as the link it is. Down and up move, Home and End go to the ends of the list, up from the first goes back
 * to the field, Enter follows the link that has the focus and does nothing in the field.
 * In: a keydown, the field, what holds the results. Keys of an input method are left alone.
 */
export function moveThroughResults(event: KeyboardEvent, field: HTMLInputElement, results: HTMLElement): void {
  if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const choices = [...results.querySelectorAll<HTMLElement>('a, button')];
  const at = choices.indexOf(document.activeElement as HTMLElement);
  if (document.activeElement === field) {
    if (event.key === 'ArrowDown') moveTo(event, choices[0]);
    return;
  }
  if (at === -1) return;
  if (event.key === 'ArrowDown') moveTo(event, choices[at + 1] ?? choices[at]);
  if (event.key === 'ArrowUp') moveTo(event, choices[at - 1] ?? field);
  if (event.key === 'Home') moveTo(event, choices[0]);
  if (event.key === 'End') moveTo(event, choices.at(-1));
}

/** The key belongs to an input method; some browsers only say so by the old code 229. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

function moveTo(event: KeyboardEvent, target: HTMLElement | undefined): void {
  if (!target) return;
  event.preventDefault();
  target.focus();
}
