import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesFile, parsePublishedAddresses, presentPage } from './contract/published-addresses.ts';

/** A page that has moved, both as paths under the base: `old/`, `new/`. */
export interface MovedPage {
  from: string;
  to: string;
}

/**
 * The pages that have moved, each with the page where it stands today; none where the study has no `addresses.txt`.
 * The content check has told editors before what is wrong with the file. In: the content folder.
 */
export function movedPages(content: string): MovedPage[] {
  const path = join(content, addressesFile);
  if (!existsSync(path)) return [];
  const { redirects } = parsePublishedAddresses(readFileSync(path, 'utf8'));
  return redirects.flatMap(({ from }) => {
    const to = presentPage(from, redirects);
    return to === undefined ? [] : [{ from: from.slice(1), to: to.slice(1) }];
  });
}
