import { findChromium } from '../build/chromium.ts';
import { settings } from '../build/settings.ts';
import { sheetPath } from '../paper/print-sheets.ts';
import { numberedSections } from '../sections.ts';

/** A printed sheet: the PDF of a page. */
export interface Sheet {
  /** its file in `xiazai/` */
  name: string;
  label: string;
}

/** The PDFs that this build will print, once its pages are finished; none where there is no Chromium or PDF=off. */
export async function sheets(): Promise<Sheet[]> {
  if (import.meta.env.DEV || !settings.pdf || findChromium() === undefined) return [];
  const pages = (await numberedSections()).map(({ slug, title }) => ({ slug, label: title }));
  return [{ slug: 'quanwen', label: '全文' }, ...pages].map(({ slug, label }) => ({
    name: sheetPath(slug).replace('xiazai/', ''),
    label,
  }));
}
