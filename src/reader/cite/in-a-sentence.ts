import { accessBlank } from './access-blanks.ts';
import type { Reference } from './reference.ts';
import { turnedMarks } from './turned-marks.ts';

/** A citation for running text, which follows no standard. */
export function inASentence(reference: Reference, accessed = accessBlank): string {
  const { authors, title, within, site, edition, url } = reference;
  const by = authors.length > 0 ? `${authors.join('、')}：` : '';
  const part = within && `“${turnedMarks(title)}”，载`;
  return `${by}${part ?? ''}《${within ?? title}》，${site}${edition}版，${url}，${accessed}访问。`;
}
