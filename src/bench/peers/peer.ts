import type { Page } from 'playwright-core';
import type { ArticlePage } from './article.ts';

/** Another generator: how its smallest project for the article looks, and how readers search in it. */
export interface Peer {
  /** the files of its project, by path */
  files(pages: ArticlePage[]): Record<string, string>;
  /** its command after `npx`, and the folder it writes */
  build: string[];
  out: string;
  /** address of a section's page under the root */
  sectionPath: string;
  search: SearchInterface;
}

/** A search as readers meet it. */
export interface SearchInterface {
  /** the page to begin on, under the root */
  path: string;
  /** opens the search, where the page does not begin with it */
  open?(page: Page): Promise<void>;
  /** CSS selectors of the field and of the links that are results */
  field: string;
  results: string;
}
