import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import type { RenamedFile } from '../faces/cut-faces.ts';
import { withPolicy } from '../headers/with-policy.ts';
import { isKeptFile } from '../service-worker/kept-files.ts';
import { withMailAddresses } from './mail-addresses.ts';

/** What all pages of a site need to be finished. */
export interface SiteToFinish {
  /** do readers keep an offline copy? */
  isKept: boolean;
  /** has it stylesheets as files? */
  hasStylesheets: boolean;
  /** the stylesheet that was named anew */
  renamed?: RenamedFile | undefined;
}

/**
 * A page as it is published: with its policy, the new name of its stylesheet, and in a site that readers keep a hash of
 * itself, by which an open page knows whether the published one differs (`new-edition.ts`).
 * In: its path in the site, its HTML, the same parsed, its site. Errors: a page with code that no policy can allow.
 */
export function finishedPage(file: string, html: string, tree: Root, site: SiteToFinish): string {
  try {
    const page = withMailAddresses(withNewName(withPolicy(html, tree, site.hasStylesheets), site.renamed));
    return site.isKept && isKeptFile(file) ? withHash(page) : page;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** A text in which the stylesheet has its new name. */
export const withNewName = (text: string, renamed?: RenamedFile): string =>
  renamed ? text.replaceAll(renamed.from, renamed.to) : text;

function withHash(page: string): string {
  const hash = createHash('sha256').update(page).digest('hex').slice(0, 8);
  return page.replace(/<html\b[^>]*/, (tag) => `${tag} data-page="${hash}"`);
}
