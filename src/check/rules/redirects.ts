import { presentPage, type Redirect } from '../../study/contract/published-addresses.ts';
import { reservedSlugs } from '../../study/contract/reserved-slugs.ts';
import type { StudyAddresses } from '../content/addresses.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';

type Advice = [message: string, cure: string];

/** The lines `/old/ → /new/` of `addresses.txt`: a page that no longer exists leads to one that does. */
export const redirects: Rule = ({ publishedFile, addresses, isDivided }) => {
  const { source, published } = publishedFile ?? {};
  if (!source || !published || !isDivided) return [];
  return published.redirects.flatMap((redirect) => {
    const advice = adviceOn(redirect, published.redirects, addresses);
    return advice ? [source.atLine(redirect.line, ...advice)] : [];
  });
};

function adviceOn({ from, to, line }: Redirect, all: Redirect[], addresses: StudyAddresses): Advice | undefined {
  if (from.includes('#') || to.includes('#'))
    return ['只能转整页，不能转页上的一处', '写成“/旧/ → /新/”；一处改了编号，在它的标题里写 [#新编号 #旧编号]。'];
  const isThere = (page: string) => addresses.sections.has(page) || addresses.own.has(page);
  if (isThere(from) || reservedSlugs.includes(from.slice(1, -1)))
    return [`“${from}”现在就有这一页，不能转走`, '删去这一行，或给那一节换一个网址。'];
  const first = all.find((other) => other.from === from);
  if (first && first.line !== line) return [`“${from}”在第 ${first.line} 行已经转走`, '留下一行，删去另一行。'];
  const target = presentPage(from, all);
  if (target === undefined) return [`从“${from}”转来转去，又回到它自己`, '删去多余的一行，最后要转到有的一页。'];
  if (isThere(target) || all.some((other) => other.from === to)) return undefined;
  const suggestion = nearest(to, [...addresses.sections.keys(), ...addresses.own.keys()]);
  return [`没有“${to}”这一页`, suggestion ? `是不是“${suggestion}”？` : '转到有的一页。'];
}
