import type { Contact } from '../../command/contact.ts';
import { encoded } from './text-fragment.ts';

/** What a reader tells of: words of the text, and where they stand. */
export interface FaultReport {
  /** the exact words, one paragraph a line */
  words: string;
  /** the address of their place */
  url: string;
  /** the name of the website */
  site: string;
  /** the day of its edition */
  edition: string;
}

/** The longest link that every mail program opens, in characters: Windows hands over no more than 2,048. */
const longest = 2000;

/** A report of a mistake, ready to be completed. One fact a line. */
export function reportText({ words, url, edition }: FaultReport): string {
  return `网址：${url}\n版本：${edition}\n文字：“${words}”\n应为：`;
}

/**
 * The link to a letter that reports a mistake (RFC 6068: percent-encoded UTF-8, lines end in CRLF); to a page, the page
 * itself, because no page says what it would take. Of a passage that makes the link too long, its ends are named.
 */
export function reportLink({ kind, href }: Contact, report: FaultReport): string {
  if (kind === 'page') return href;
  const link = (words: string) =>
    `${href}?subject=${encoded(`纠错：${report.site}`)}&body=${encoded(reportText({ ...report, words }).replaceAll('\n', '\r\n'))}`;
  const characters = [...report.words];
  let words = report.words;
  for (let kept = 100; link(words).length > longest && kept > 0; kept -= 1) {
    words = `${characters.slice(0, kept).join('')}……${characters.slice(-kept).join('')}`;
  }
  return link(words);
}
