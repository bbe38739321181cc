import { readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { filesBelow } from '../build/fingerprint.ts';
import { inlineCodeIn } from './inline-code.ts';
import { pagePolicy } from './policy.ts';

/**
 * Gives every built page its policy as the first thing in its head: what stands before a `<meta>` is not bound by it.
 * In: the folder of the built site, with nothing left to change in its pages. Errors: code that no policy can allow.
 */
export function addPolicies(folder: string): void {
  const files = filesBelow(folder);
  const hasSheets = files.some((file) => file.endsWith('.css'));
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    try {
      writeFileSync(file, withPolicy(readFileSync(file, 'utf8'), hasSheets));
    } catch (error) {
      throw new Error(`${relative(folder, file)}: ${(error as Error).message}`, { cause: error });
    }
  }
}

/** A page with its policy. In: its HTML, and whether the site has style sheets as files. */
export function withPolicy(html: string, hasSheets: boolean): string {
  const { policyAt, ...code } = inlineCodeIn(html);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(code, hasSheets)}">`;
  return html.slice(0, policyAt) + meta + html.slice(policyAt);
}
