import type { Answer } from './answer.ts';
import type { FaultKind } from './search-fault.ts';
import { longestQuery } from './query.ts';

/** What search says to the reader, all in one place. */

export const searching = '正在查找……';

export const faultWords: Record<FaultKind, string> = {
  late: '搜索等了八秒没有回音，这一次没有查成。',
  unreachable: '搜索所需的文件取不到，可能是网络断了，这一次没有查成。',
  broken: '搜索所需的文件不完整；为免漏报，这一次不给结果。',
  outdated: '网站已经更新，请重新载入本页再搜索。',
  refused: '搜索没有运行起来，也许是浏览器太旧，这一次没有查成。',
};

/** The status line: how many places, or that there is none. */
export function statusWords({ query, places, unread, cut }: Answer): string {
  const cutWords = cut ? `输入太长，只查了前${longestQuery}个字。` : '';
  if (places.length === 0) return `${cutWords}没有找到“${query}”`;
  const matches = places.reduce((sum, place) => sum + place.matches, 0);
  if (unread > 0) return `${cutWords}“${query}”：先列出 ${places.length} 处结果，后面还有`;
  return `${cutWords}“${query}”：${places.length} 处结果，共出现 ${matches} 次`;
}
