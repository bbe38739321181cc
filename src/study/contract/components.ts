/** Components that editors may use in MDX: the capitalised names of `proseComponents` in `src/layouts/prose/index.ts`. */
export const componentNames: readonly string[] = [];

/** Elements of Markdown that become components there. All others are HTML as soon as a section is compiled. */
export const replacedElements = ['h1', 'h2', 'img', 'table'];
