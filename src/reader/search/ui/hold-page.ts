/**
 * Keeps the page where it is while the dialog over it is open: `data-held` on the root element, and in `--scrollbar` the
 * room that the scrollbar leaves, so that nothing shifts. (`scrollbar-gutter` would change what `vw` means.)
 */
export function holdPage(dialog: HTMLDialogElement): void {
  const { dataset, style, clientWidth } = document.documentElement;
  style.setProperty('--scrollbar', `${Math.max(0, innerWidth - clientWidth)}px`);
  dataset['held'] = '';
  dialog.addEventListener('close', release, { once: true });
}

function release(): void {
  const { dataset, style } = document.documentElement;
  delete dataset['held'];
  style.removeProperty('--scrollbar');
}
