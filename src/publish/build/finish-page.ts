import { createHash } from 'node:crypto';
import type { Root } from 'hast';
import type { RenamedFile } from '../faces/cut-faces.ts';
import { withPolicy } from '../headers/with-policy.ts';
import { editionMark } from '../../study/kept-page.ts';
import { isKeptFile } from '../service-worker/kept-files.ts';
import { withMailAddresses } from './mail-addresses.ts';

/** What all pages of a site need to be finished. */
export interface SiteToFinish {
  /** do readers keep an offline copy? */
  isKept: boolean;
  /** the stylesheet that was named anew */
  renamed?: RenamedFile | undefined;
  /** the hash of the edition */
  edition: string;
}

/**
 * A page with its policy: all that can be finished without knowing the rest of the site. In: its path in the site, its
 * HTML, the same parsed; has the site stylesheets as files? Errors: a page with code that no policy can allow.
 */
export function protectedPage(file: string, html: string, tree: Root, hasStylesheets: boolean): string {
  try {
    return withMailAddresses(withPolicy(html, tree, hasStylesheets));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Such a page as it is published: with the edition's hash, the new name of its stylesheet, and in a site that readers keep
 * a hash of itself, by which an open page knows whether the published one differs (`new-edition.ts`).
 * In: its path in the site, the page, its site.
 */
export function finishedPage(file: string, page: string, { isKept, renamed, edition }: SiteToFinish): string {
  const filled = withNewName(page, renamed).replaceAll(editionMark, edition);
  return isKept && isKeptFile(file) ? withHash(filled) : filled;
}

/** A text in which the stylesheet has its new name. */
export const withNewName = (text: string, renamed?: RenamedFile): string =>
  renamed ? text.replaceAll(renamed.from, renamed.to) : text;

function withHash(page: string): string {
  const hash = createHash('sha256').update(page).digest('hex').slice(0, 8);
  return page.replace(/<html\b[^>]*/, (tag) => `${tag} data-page="${hash}"`);
}
