import type { Page } from 'playwright-core';
import type { ArticlePage } from './article.ts';

/** Another generator: its smallest project for the article, and how readers search in it. */
export interface Peer {
  /** the files of its project, by path */
  files(pages: ArticlePage[]): Record<string, string>;
  /** the folders or files in which its pages are written, for another article to begin without them */
  sources: string[];
  /** its command after `npx` */
  build: string[];
  /** the folder that it writes */
  out: string;
  /** the path of a section's page */
  sectionPath: string;
  search: SearchInterface;
}

/** How readers use a search. */
export interface SearchInterface {
  /** the path of the page to start on */
  path: string;
  /** opens the search if it is not open already */
  open?(page: Page): Promise<void>;
  /** CSS selectors of the search field and of the links to results */
  field: string;
  results: string;
}
