import { chineseDayBlank } from './access-blanks.ts';
import { dateParts, type Reference } from './reference.ts';

/**
 * A web page as law reviews cite it in their notes, after 法学引注手册: `作者：《标题》，载网站，网址，某年某月某日访问。`
 * A page that states its day has this day behind the website, and none of access. After three authors two are named.
 */
export function legalCitation(reference: Reference, accessed?: string): string {
  const { authors, title, site, date, url } = reference;
  const named = authors.length > 3 ? `${authors.slice(0, 2).join('、')}等` : authors.join('、');
  const by = named && `${named}：`;
  const visited = accessed ? chineseDay(accessed) : chineseDayBlank;
  return `${by}《${title}》，载${site}${date ? chineseDay(date) : ''}，${url}${date ? '' : `，${visited}访问`}。`;
}

/** `2026-12-01` → 2026年12月1日; a year alone → 2026年. */
function chineseDay(date: string): string {
  return dateParts(date)
    .map((number, at) => `${number}${'年月日'.charAt(at)}`)
    .join('');
}
