import { globSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** What `late.css` says in place of every component's late styles. */
const everyLate = "@import '**/*.late.css';";

/**
 * Lets `late.css` import the `X.late.css` beside every component `X.astro` (or `X.ts`, where a script makes the
 * elements), in the order of their paths: a component has late styles by having the file. Behind them stand the rules that
 * depend on the study. In: the absolute path of `src/`; what makes those rules.
 */
export function lateStyles(source: string, rulesOfStudy: () => string): Plugin {
  return {
    name: 'late-styles',
    enforce: 'pre',
    transform(css, id) {
      // Vite also asks for a module that only holds the address of the stylesheet
      if (!/\/late\.css(?:\?|$)/.test(id) || !css.includes(everyLate)) return undefined;
      const imports = lateFiles(source).map((file) => `@import ${JSON.stringify(join(source, file))};`);
      return `${css.replace(everyLate, imports.join('\n'))}\n${rulesOfStudy()}`;
    },
  };
}

/** Every component's late styles, by their paths from a folder, with `/` between. */
export function lateFiles(folder: string): string[] {
  const files = globSync('**/*.late.css', { cwd: folder });
  return files.map((file) => file.split(sep).join('/')).toSorted();
}
