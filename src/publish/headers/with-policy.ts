import type { Root } from 'hast';
import { inlineCodeIn } from './inline-code.ts';
import { pagePolicy } from './policy.ts';

/**
 * A page with its policy behind `<meta charset>`, first in its head: a `<meta>` does not bind what stands before it.
 * In: its HTML, the same parsed, and whether the site has stylesheets as files. Errors: code that no policy can allow.
 */
export function withPolicy(html: string, tree: Root, hasStylesheets: boolean): string {
  const { policyAt, ...code } = inlineCodeIn(tree);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(code, hasStylesheets)}">`;
  return html.slice(0, policyAt) + meta + html.slice(policyAt);
}
