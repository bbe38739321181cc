/**
 * Makes something once for all pages of a build: made anew for each page, its cost would grow with the square of the
 * sections. While editing, it is made once for each state of the content; in unit tests each time.
 */
export function oncePerBuild<T>(make: () => T): () => T {
  let made: { value: T; state: number | undefined } | undefined;
  // `npm run dev` loads modules again and again
  if (!import.meta.env?.DEV) (known.forget ??= []).push(() => (made = undefined));
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

/** Drops all of it once the pages are made: of ten thousand sections it is a third of a build's memory. */
export function forgetAll(): void {
  for (const forget of known.forget ?? []) forget();
}

/** Global, because the pages have modules of their own, in a build as in `npm run dev`. */
const known = globalThis as { contentState?: number; forget?: (() => void)[] };
