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
    if (this.#links.size === 0) return;
    const { signal } = this.#stop;
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
    const line = innerHeight / 3;
    let current: Element | undefined;
    for (const place of this.#links.keys()) {
      if (place.getBoundingClientRect().top <= line) current = place;
    }
    // At the foot of the page the last points can never reach the line: what was asked for by address wins there.
    const atFoot = Math.ceil(scrollY + innerHeight) >= document.documentElement.scrollHeight;
    if (atFoot && scrollY > 0) {
      const asked = document.getElementById(location.hash.slice(1));
      current = asked && this.#links.has(asked) ? asked : [...this.#links.keys()].at(-1);
    }
    for (const [place, link] of this.#links) {
      if (place === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  }
}

customElements.define('reading-position', ReadingPosition);
