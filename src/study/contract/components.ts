/** Components that editors may use in MDX: the capitalised names of `proseComponents` in `src/layouts/prose/index.ts`. */
export const componentNames: readonly string[] = [];
