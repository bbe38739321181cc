/** The id at the end of a heading, ` [#jianzhang]`, and behind it the ids that its place had before: `[#new #old]`. */
const writtenIds = /\s*\[#([^\]\s#]*)((?:\s+#[^\]\s#]*)*)\s*\]\s*$/;

/** Whatever stands at a heading's end in such brackets: no reader is meant to see it, right or wrong. */
const bracket = /\s*\[#[^\]]*\]\s*$/;

/** Where an editor allows a heading or label to break. */
export const breakMark = '|';

/** The ids of a place: the one under which it is known, and those under which it was known before. */
export interface HeadingIds {
  id: string;
  formerIds: string[];
}

/** The ids at the end of a heading as it is written; undefined where there are none. Their form is not checked. */
export function headingIds(written: string): HeadingIds | undefined {
  const [, id, former] = writtenIds.exec(written) ?? [];
  if (id === undefined || former === undefined) return undefined;
  return { id, formerIds: former.split(/\s+#/).slice(1) };
}

/** A heading as it is written, without what stands at its end for its ids. Break marks stay. */
export function withoutIds(written: string): string {
  return written.slice(0, bracket.exec(written)?.index ?? written.length);
}

/** A heading's words: as it is written, without ids and break marks. */
export function headingWords(written: string): string {
  return withoutBreakMarks(withoutIds(written));
}

/** Words without the marks where they may break. */
export function withoutBreakMarks(written: string): string {
  return written.replaceAll(breakMark, '');
}

/** Words cut where they may break. */
export function phrasesOf(written: string): string[] {
  return written.split(breakMark);
}
