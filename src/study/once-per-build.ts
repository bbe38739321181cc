/**
 * Makes something once for all pages of a build: made anew for each page, its cost would grow with the square of the
 * sections. While editing, it is made once for each state of the content; in unit tests each time.
 */
export function oncePerBuild<T>(make: () => T): () => T {
  let made: { value: T; state: number | undefined } | undefined;
  return () => {
    const state = import.meta.env.DEV ? known.contentState : 0;
    if (made === undefined || state === undefined || made.state !== state) made = { value: make(), state };
    return made.value;
  };
}

/** `npm run dev` calls this when Astro has read the content anew, and before it shows any page. */
export function contentIsNew(): void {
  known.contentState = (known.contentState ?? 0) + 1;
}

/** Global, because the pages of `npm run dev` have modules of their own. */
const known = globalThis as { contentState?: number };
