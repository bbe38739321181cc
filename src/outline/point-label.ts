/**
 * What a point is called in the contents: its heading without 一是, 二是 …, up to the first mark.
 * `一是注重建章立制，确保述法工作有章可循。` → `注重建章立制`. A heading of another form is kept as far as its first mark.
 */
export function pointLabel(heading: string): string {
  const words = heading.replace(/^[一二三四五六七八九十]+是/u, '');
  return /^[^，。；：！？]+/u.exec(words)?.[0] ?? heading;
}

/** The ordinal that opens a point's heading, `一是`, and the rest; the ordinal is '' where there is none. */
export function ordinalAndRest(heading: string): [ordinal: string, rest: string] {
  const ordinal = /^[一二三四五六七八九十]+是/u.exec(heading)?.[0] ?? '';
  return [ordinal, heading.slice(ordinal.length)];
}
