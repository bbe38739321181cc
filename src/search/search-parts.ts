import { part } from './part.ts';

/** The parts of a page between which searching happens. */
export interface SearchParts {
  field: HTMLInputElement;
  /** what may have been meant */
  meant: HTMLElement;
  /** one line, read out */
  status: HTMLElement;
  /** the results, or why there are none */
  output: HTMLElement;
  /** what holds the three above */
  results: HTMLElement;
}

/** Finds the parts inside an element. Errors: one is missing. */
export function searchParts(element: HTMLElement): SearchParts {
  return {
    field: part<HTMLInputElement>(element, 'input[name="q"]'),
    meant: part(element, '[data-search-meant]'),
    status: part(element, '[data-search-status]'),
    output: part(element, '[data-search-output]'),
    results: part(element, '[data-search-results]'),
  };
}
