import { part } from '../../page-element.ts';
import { holdPage } from './hold-page.ts';

/** What an element needs so that one can search in it. */
export interface SearchParts {
  field: HTMLInputElement;
  /** the terms that may have been meant */
  meant: HTMLElement;
  /** one line, read aloud */
  status: HTMLElement;
  /** the results, or why there are none */
  output: HTMLElement;
  /** contains the three above */
  results: HTMLElement;
}

/** Finds them. Errors: one is missing. */
export function searchParts(element: HTMLElement): SearchParts {
  return {
    field: part(element, 'input[name="q"]', HTMLInputElement),
    meant: part(element, '[data-search-meant]'),
    status: part(element, '[data-search-status]'),
    output: part(element, '[data-search-output]'),
    results: part(element, '[data-search-results]'),
  };
}

/**
 * Opens the dialog of `<search-dialog>` with the focus in its field. The dialog enters the page from its template when
 * it is first opened.
 */
export function openDialog(host: HTMLElement): HTMLDialogElement {
  if (!host.querySelector('dialog')) host.append(part(host, 'template', HTMLTemplateElement).content.cloneNode(true));
  const dialog = part(host, 'dialog', HTMLDialogElement);
  if (!dialog.open) {
    holdPage(dialog);
    dialog.showModal();
  }
  const field = part(dialog, 'input[name="q"]', HTMLInputElement);
  if (document.activeElement !== field) field.focus();
  return dialog;
}
