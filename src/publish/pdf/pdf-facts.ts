import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import type { Settings } from '../../command/settings.ts';
import { caseSchema } from '../../study/contract/content-schema.ts';
import { wholeText } from '../../study/contract/addresses.ts';
import { withoutBreakMarks } from '../../study/contract/headings.ts';

/** What a PDF says of itself. Nothing here is ever guessed. */
export interface PdfFacts {
  title: string;
  subject: string;
  language: string;
  /** as the source states them; empty where it does not */
  authors: string[];
  /** where it is cited: the whole at the home page's address, a section at its own */
  address: string;
  rights: string;
  /** the page that the text was taken from */
  source: string;
  /** the site: it made the file */
  site: string;
  /** the day of the edition, ISO */
  edition: string;
}

/** The same for every PDF of a study. */
export type StudyFacts = Pick<PdfFacts, 'authors' | 'rights' | 'source' | 'site' | 'edition'> & {
  work: string;
  home: string;
};

/** The facts of a study. Errors: `case.yaml` is missing or wrong. */
export function studyFacts({ content, site, base }: Pick<Settings, 'content' | 'site' | 'base'>): StudyFacts {
  const { title, siteName, edition, provenance } = caseSchema.parse(
    parse(readFileSync(join(content, 'case.yaml'), 'utf8')),
  );
  const { authors = [], rights, url } = provenance;
  const [work, home] = [withoutBreakMarks(title), site + base];
  return { work, home, authors, rights, source: url, site: siteName, edition };
}

/** The facts of an open page: its own title and description. A part names the work, since it may be read by itself. */
export async function pdfFacts(page: Page, { work, home, ...study }: StudyFacts): Promise<PdfFacts> {
  const said = (name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content');
  const [title, description] = [await said('dcterms.title'), await said('description')];
  const language = await page.locator('html').getAttribute('lang');
  if (!title || !description || !language) throw new Error(`${page.url()} does not say what it is.`);
  if (title === work) return { ...study, title, subject: description, address: home, language };
  const part = new URL(page.url()).pathname.includes(`/${wholeText}`) ? '一册' : '一节';
  return { ...study, title, subject: `《${work}》的${part}：${description}`, address: page.url(), language };
}
