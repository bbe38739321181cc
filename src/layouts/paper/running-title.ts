import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { caseSchema } from '../../study/contract/content-schema.ts';

const face = "font: 9pt 'Site Song', serif; vertical-align: bottom; padding-bottom: 8mm";

/**
 * The rules for the running title of printed pages. It has to be a literal: Chromium knows no named strings. In: the
 * study's folder. Errors: its `case.yaml` cannot be read.
 */
export function runningTitle(content: string): string {
  const { siteName } = caseSchema.parse(parse(readFileSync(join(content, 'case.yaml'), 'utf8')));
  return `@page{@top-center{content:${cssString(siteName)};${face}}}@page:first{@top-center{content:none}}`;
}

/** https://www.w3.org/TR/cssom-1/#serialize-a-string */
const cssString = (words: string): string => `"${words.replace(/["\\]/g, String.raw`\$&`)}"`;
