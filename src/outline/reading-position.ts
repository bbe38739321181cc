import { hasPopovers } from '../components/popover-support.ts';

/**
 * `<reading-position>` wraps the contents and marks the point being read with `aria-current="location"`.
 * Which links take part: those with a fragment of this page. The current place is the last one whose top has passed
 * the reading line, a third of the way down the window.
 */
export class ReadingPosition extends HTMLElement {
  #stop = new AbortController();
  #links = new Map<Element, HTMLAnchorElement>();

  connectedCallback(): void {
    this.#stop = new AbortController();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
      const place = this.#placeOf(link);
      if (place) this.#links.set(place, link);
    }
    const { signal } = this.#stop;
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

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#links.clear();
  }

  #placeOf(link: HTMLAnchorElement): Element | null {
    const samePage = link.pathname === location.pathname;
    return samePage && link.hash ? document.getElementById(link.hash.slice(1)) : null;
  }

  #mark(): void {
    const places = [...this.#links.keys()];
    let current = lastAbove(innerHeight / 3, places);
    // At the foot of the page the last points can never reach the line: what was asked for by address wins there.
    const atFoot = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
    if (atFoot && scrollY > 0) {
      const asked = document.getElementById(location.hash.slice(1));
      current = asked && this.#links.has(asked) ? asked : places.at(-1);
    }
    for (const [place, link] of this.#links) {
      if (place === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }
}

/** Places stand in order down the page, so few are asked where they are: each would be laid out for it in a long text. */
function lastAbove(line: number, places: Element[]): Element | undefined {
  let [passed, end] = [0, places.length];
  while (passed < end) {
    const middle = (passed + end) >> 1;
    if ((places[middle]?.getBoundingClientRect().top ?? 0) <= line) passed = middle + 1;
    else end = middle;
  }
  return places[passed - 1];
}

/** A link of this page does not leave it: the sheet that holds it has to go of itself. */
function closeAround(target: Element): void {
  if (hasPopovers && target.closest('a')) target.closest<HTMLElement>(':popover-open')?.hidePopover();
}

customElements.define('reading-position', ReadingPosition);
