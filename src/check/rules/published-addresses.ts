import { partsOfAddress, presentPage } from '../../study/contract/published-addresses.ts';
import { answersTo, trueRedirects } from '../content/addresses.ts';
import { isLeadId, leadId } from '../../study/contract/made-ids.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { cureForId, cureForPage } from './gone-addresses.ts';

/** Every address in `addresses.txt` still works: by the page or place itself, a former id, or a redirect. */
export const publishedAddresses: Rule = (content) => {
  const { publishedFile } = content;
  if (!publishedFile?.published) return publishedFile ? [publishedFile.problem] : [];
  const { source, published } = publishedFile;
  const cure = '一行一个网址，例如 /shufa/ 或 /shufa/#jianzhang；整页改了网址，写成“/旧/ → /新/”；说明的话以“#”开头。';
  const unreadable = published.unreadable.map(({ line, written }) =>
    source.atLine(line, `“${written.slice(0, 40)}”不成网址`, cure),
  );
  return [...unreadable, ...goneAddresses(content)];
};

function goneAddresses(content: Content): Problem[] {
  const { source, published } = content.publishedFile ?? {};
  if (!source || !published || !content.isDivided) return [];
  const redirects = trueRedirects(published.redirects, content.addresses);
  const gone = published.addresses.flatMap(({ line, address }) => {
    const { page, id } = partsOfAddress(address);
    const today = presentPage(page, redirects);
    if (today === undefined) return []; // the rule for redirects reports it
    const answer = answersTo(today, id, content.addresses);
    return answer === 'yes' || answer === 'unknown' ? [] : [{ line, address, page, id, today, answer }];
  });
  const reported = gone.filter(({ page, id, answer }, at) => {
    if (answer === 'no page') return gone.findIndex((other) => other.page === page) === at;
    // a heading and the lead below it go together
    return !(isLeadId(id) && gone.some((other) => other.page === page && leadId(other.id) === id));
  });
  return reported.map(({ line, address, page, id, today, answer }) => {
    const isPage = answer === 'no page';
    const cure = isPage ? cureForPage(page, content) : cureForId(id, page, today, content);
    return source.atLine(line, `已公布的网址“${isPage ? page : address}”没有了`, cure);
  });
}
