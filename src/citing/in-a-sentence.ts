import { turnedMarks } from './turned-marks.ts';
import { accessBlank } from './gbt7714.ts';
import type { Reference } from './reference.ts';

/** A citation for running text, where no form is asked for. */
export function inASentence(reference: Reference, accessed = accessBlank): string {
  const { authors, title, within, site, edition, url } = reference;
  const by = authors.length > 0 ? `${authors.join('、')}：` : '';
  const part = within && `“${turnedMarks(title)}”，载`;
  return `${by}${part ?? ''}《${within ?? title}》，${site}${edition}版，${url}，${accessed}访问。`;
}
