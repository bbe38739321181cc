import type { Root } from 'hast';
import { inlineCodeIn } from './inline-code.ts';
import { pagePolicy } from './policy.ts';

/**
 * A page with its policy behind `<meta charset>`, first in its head: a `<meta>` does not bind what stands before it.
 * In: its HTML, the same parsed, and whether the site has stylesheets as files. Errors: code that no policy can allow, or
 * a head that begins otherwise.
 */
export function withPolicy(html: string, tree: Root, hasStylesheets: boolean): string {
  const start = startOfPage.exec(html)?.[0];
  if (start === undefined) throw new Error('A built page has no <meta charset> to put its policy behind.');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(inlineCodeIn(tree), hasStylesheets)}">`;
  return start + meta + html.slice(start.length);
}

const startOfPage = /^<!doctype html>\s*<html\b[^>]*>\s*<head>\s*<meta charset="[^"]*">/i;
