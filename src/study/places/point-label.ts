/**
 * What a point is called in the contents: its heading without 一是, 二是 …, up to the first punctuation mark.
 * `一是注重建章立制，确保述法工作有章可循。` → `注重建章立制`. Other headings are cut at their first mark too.
 */
export function pointLabel(heading: string): string {
  const words = heading.replace(/^[一二三四五六七八九十]+是/u, '');
  return /^[^，。；：！？]+/u.exec(words)?.[0] ?? heading;
}
