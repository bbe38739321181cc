/**
 * Lets the buttons 目录 and 版式 open their panels where the browser has no popovers. As with popovers, a second press,
 * Esc, a press elsewhere and a link inside close them. The stylesheets respond to `.is-open`.
 */
export function letButtonsOpenPanels(): void {
  document.addEventListener('click', ({ target }) => pressed(target));
  document.addEventListener('keydown', closeByKey);
}

let opener: HTMLElement | undefined;

function pressed(target: EventTarget | null): void {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('[popovertarget]');
  const wanted = button && document.getElementById(button.getAttribute('popovertarget') ?? '');
  const open = document.querySelector('[popover].is-open');
  if (open && (button || !open.contains(target) || target.closest('a'))) close();
  if (wanted && wanted !== open && button.getAttribute('popovertargetaction') !== 'hide') {
    wanted.hidden = false;
    wanted.classList.add('is-open');
    opener = button;
  }
}

function closeByKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !opener) return;
  const button = opener;
  close();
  button.focus();
}

function close(): void {
  document.querySelector('[popover].is-open')?.classList.remove('is-open');
  opener = undefined;
}
