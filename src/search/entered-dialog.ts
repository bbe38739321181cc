import { part } from './part.ts';

/** The dialog below `<search-dialog>`; it enters the page from its template when it is first asked for. */
export function enteredDialog(host: HTMLElement): HTMLDialogElement {
  const entered = host.querySelector('dialog');
  if (entered) return entered;
  host.append(part<HTMLTemplateElement>(host, 'template').content.cloneNode(true));
  return part<HTMLDialogElement>(host, 'dialog');
}
