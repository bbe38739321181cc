/**
 * Makes something once for all pages of a build: made anew for each page, its cost would grow with the square of the
 * sections. While editing, each page makes its own, for the content may have changed.
 */
export function oncePerBuild<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (import.meta.env.DEV ? make() : (made ??= { value: make() }).value);
}
