import { PageElement } from '../../reader/page-element.ts';
import { hasPopovers } from '../../reader/popover-support.ts';

/**
 * `<reading-position>` wraps the contents and marks the point being read with `aria-current="location"`, among the links
 * to places of this page. The current place is the last one whose top has passed the reading line, a third of the way
 * down the window.
 */
export class ReadingPosition extends PageElement {
  #links = new Map<Element, HTMLAnchorElement>();

  protected connected(signal: AbortSignal): void {
    this.#links.clear();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
      const place = this.#placeOf(link);
      if (place) this.#links.set(place, link);
    }
    this.addEventListener('click', (event) => closeAround(event.target as Element), { signal });
    if (this.#links.size === 0) return;
    let waiting = false;
    const update = () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        if (!signal.aborted) this.#mark();
      });
    };
    addEventListener('scroll', update, { signal, passive: true });
    addEventListener('resize', update, { signal, passive: true });
    update();
  }

  #placeOf(link: HTMLAnchorElement): Element | null {
    const samePage = link.pathname === location.pathname;
    return samePage && link.hash ? document.getElementById(link.hash.slice(1)) : null;
  }

  #mark(): void {
    const places = [...this.#links.keys()];
    let current = lastAbove(innerHeight / 3, places);
    // At the foot of the page the last points cannot reach the line: there the place in the address wins.
    const atFoot = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
    if (atFoot && scrollY > 0) {
      const target = document.getElementById(location.hash.slice(1))?.closest('[data-place]');
      current = target && this.#links.has(target) ? target : places.at(-1);
    }
    for (const [place, link] of this.#links) {
      if (place === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }
}

/** A binary search, since asking where a place is makes the browser lay it out: slow in a long text. */
function lastAbove(line: number, places: Element[]): Element | undefined {
  let [passed, end] = [0, places.length];
  while (passed < end) {
    const middle = (passed + end) >> 1;
    if ((places[middle]?.getBoundingClientRect().top ?? 0) <= line) passed = middle + 1;
    else end = middle;
  }
  return places[passed - 1];
}

/** A link to this page does not leave it, so the panel around the link has to be closed. */
function closeAround(target: Element): void {
  if (hasPopovers && target.closest('a')) target.closest<HTMLElement>(':popover-open')?.hidePopover();
}

customElements.define('reading-position', ReadingPosition);
