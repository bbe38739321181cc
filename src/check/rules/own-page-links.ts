import { searchPage, slugOfPage } from '../../study/contract/addresses.ts';
import type { StudyAddresses } from '../content/addresses.ts';
import { nearest } from '../nearest.ts';

/**
 * What is wrong with a link to a page of the site's own, such as 索引. Links to other reserved addresses are judged in
 * the built site.
 * In: the link, its path cut into steps, its id, the known addresses. Out: undefined where nothing is wrong.
 */
export function ownPageAdvice(
  url: string,
  [slug = '', ...rest]: string[],
  id: string,
  { own }: StudyAddresses,
): [message: string, cure: string] | undefined {
  const address = `/${slug}/`;
  const page = own.get(address);
  if (!page || slug === slugOfPage(searchPage)) return undefined;
  if (rest.length !== 1 || rest[0] !== '')
    return [`链接“${url}”的路径不对`, `写成 ${address}${id && `#${id}`}，末尾要有斜线。`];
  if (id === '' || !page.isKnown || page.ids.includes(id) || page.alsoAnswers(id)) return undefined;
  const suggestion = nearest(id, page.ids);
  const cure = suggestion
    ? `是不是 ${address}#${suggestion}？`
    : `“${address}”一页上没有这个编号：改成有的，或只写 ${address}。`;
  return [`链接“${url}”指向不存在的编号“${id}”`, cure];
}
