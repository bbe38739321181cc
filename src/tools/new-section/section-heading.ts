import { isAttachmentHeading } from '../../study/contract/levels.ts';
import { inChinese } from '../../study/outline/chinese-numerals.ts';

/** What a new section is called. */
export interface SectionHeading {
  /** the whole heading: `四、建议`, or `附件1` and `名单` with one full-width blank between */
  heading: string;
  /** as the contents show it; the whole where the number belongs to the name */
  title: string;
  /** what it is about: the address comes from it */
  subject: string;
  /** 附件: it stands beside the numbered sections and has no points of its own kind */
  isAttachment: boolean;
}

const numeral = '[一二三四五六七八九十百零〇]+';

/**
 * Reads the name that an editor gave, which may bring its number along: `一、总体要求`, `第一章 总则`, `附件1 名单`. A
 * name without one is numbered as the last section is. In: the name, and the headings of the numbered sections so far.
 */
export function sectionHeading(name: string, before: readonly string[]): SectionHeading {
  if (isAttachmentHeading(name)) {
    const heading = name.replace(/^(附[件录表][\dA-Z一二三四五六七八九十]*)[\s：:]+/u, '$1　');
    return { heading, title: heading, subject: heading, isAttachment: true };
  }
  const chapter = new RegExp(`^(第${numeral}[编章])\\s*(.+)$`, 'u').exec(name);
  if (chapter) return chapterHeading(chapter[1] ?? '', chapter[2] ?? '');
  const [, written, rest = name] = new RegExp(`^(${numeral}、|[（(]${numeral}[）)])\\s*(.+)$`, 'u').exec(name) ?? [];
  const isChapter = (heading: string | undefined) => /^第.+章/u.test(heading ?? '');
  const next = inChinese(1 + before.filter((one) => isChapter(one) === isChapter(before.at(-1))).length);
  if (written === undefined && isChapter(before.at(-1))) return chapterHeading(`第${next}章`, name);
  const heading = `${written ?? `${next}、`}${rest}`;
  return { heading, title: rest, subject: rest, isAttachment: false };
}

/** One full-width blank stands between a label and the name (GB/T 9704 leaves it so). */
function chapterHeading(label: string, rest: string): SectionHeading {
  return { heading: `${label}　${rest}`, title: rest, subject: rest, isAttachment: false };
}
