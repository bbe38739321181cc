import { longestQuery } from '../text/query.ts';
import type { Answer } from '../worker/answer.ts';
import type { FaultAbout, FaultKind, SearchFault } from '../worker/search-fault.ts';

/** What search tells the reader, all in one place. */

export const searching = '正在查找……';

const faultMessages: Record<FaultKind, (about: FaultAbout) => string> = {
  late: () => '搜索等了八秒没有回音，这一次没有查成。',
  offline: () => '网络不通，连不上本站，这一次没有查成。',
  unreachable: () => '搜索所需的文件没有传到，这一次没有查成。',
  missing: ({ file }) => `服务器上没有 ${file} 这个文件，这一次没有查成。`,
  withheld: ({ file, status }) => `服务器没有给出 ${file} 这个文件（${status}），这一次没有查成。`,
  broken: () => '搜索所需的文件不完整；为免漏报，这一次不给结果。',
  outdated: () => '网站已经更新，请重新载入本页再搜索。',
  lacking: ({ lacks }) => `这个浏览器没有搜索所需的功能（${lacks}），不能搜索。`,
  refused: () => '搜索没有运行起来，也许是网站或浏览器的设置不让它运行，这一次没有查成。',
};

/** What happened, in a sentence or two. */
export function faultMessage({ kind, about }: Pick<SearchFault, 'kind' | 'about'>): string {
  return faultMessages[kind](about);
}

/**
 * The button that may help, if any can: a browser does not come by a function while the reader waits. A missing file may
 * be there again in a moment, when the site is being published anew.
 */
export function cureOf(kind: FaultKind): string | undefined {
  if (kind === 'lacking') return undefined;
  return kind === 'outdated' ? '重新载入' : '重试';
}

/** The status line: how many places, by which reading, or that there are none. */
export function statusMessage({ query, reading, places, unread, cut, nearest }: Answer): string {
  const cutMessage = cut ? `输入太长，只查了前${longestQuery}个字。` : '';
  const named = inQuotes(query);
  if (places.length === 0) return `${cutMessage}没有找到${named}${nearest.length > 0 ? '，原文有相近的写法' : ''}`;
  const matches = places.reduce((sum, place) => sum + place.matches, 0);
  const lead = reading === undefined ? `${named}：` : `没有逐字的${named}；${reading}，`;
  const found = reading === undefined ? '' : '查得 ';
  if (unread > 0) return `${cutMessage}${lead}先列出 ${places.length} 处结果，后面还有`;
  return `${cutMessage}${lead}${found}${places.length} 处结果，共出现 ${matches} 次`;
}

/** A query that has quotation marks of its own stands in others. */
const inQuotes = (query: string): string => (/[“”"]/.test(query) ? `「${query}」` : `“${query}”`);
