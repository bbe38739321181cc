import { about, allDiagrams, slugOfPage, termIndex } from '../../study/contract/addresses.ts';
import { isClosingId, isLeadId, isSourceNotesId } from '../../study/contract/made-ids.ts';
import { partsOfAddress, presentPage } from '../../study/contract/published-addresses.ts';
import { pointLabel } from '../../study/places/point-label.ts';
import { trueRedirects } from '../content/addresses.ts';
import type { Content } from '../content/content.ts';
import { knownHeadings } from '../content/known-headings.ts';
import { nearest } from '../nearest.ts';

const neverPublished = '从没有公布过的，删去这一行。';

/** How to keep the address of a page that no longer exists. */
export function cureForPage(page: string, content: Content): string {
  const { publishedFile, addresses } = content;
  const listed = new Set(publishedFile?.published?.addresses.map(({ address }) => address));
  const slug = slugOfPage(page.slice(1));
  const fresh = [...addresses.sections.keys()].filter((one) => !listed.has(one)).map((one) => slugOfPage(one.slice(1)));
  const suggestion = nearest(slug, fresh) ?? (fresh.length === 1 ? fresh[0] : undefined);
  const moved = suggestion ?? '新网址';
  return [
    suggestion ? `若改成了 /${suggestion}/，` : '若改了网址，',
    `在这个文件末尾加一行“${page} → /${moved}/”，并把那一节标题的编号写成 [#${moved} #${slug}]；`,
    `若删了这一节，请恢复；从没有公布过的，删去 ${page} 的各行。`,
  ].join('');
}

/** How to keep the address of a place, entry, diagram or edition. In: its id, its page then and today. */
export function cureForId(id: string, page: string, today: string, content: Content): string {
  const { ids, sections } = content;
  if (today === `/${termIndex}`) return `在 index.yaml 里恢复编号“${id}”：索引的编号不能改；${neverPublished}`;
  if (today === `/${allDiagrams}`) return `把图的文件名改回“数字-${id}.yaml”：图的编号不能改；${neverPublished}`;
  if (today === `/${about}`) return `在 changes.yaml 里恢复这一天的一条：旧的版本记录不能删；${neverPublished}`;
  const elsewhere = ids.positions.get(id)?.section;
  if (elsewhere && `/${elsewhere.page}` !== today)
    return `它移到了 /${elsewhere.page}，请移回来：各处不能换页；${neverPublished}`;
  const section = sections.find((one) => `/${one.page}` === today);
  if (isClosingId(id) && elsewhere) return `在最后恢复“***”和它下面的结语；${neverPublished}`;
  if (isSourceNotesId(id) && elsewhere) return `在这个文件里恢复原文的注；${neverPublished}`;
  if (section?.isIntroduction) return `导言的编号取自文件名：把文件名改回“00-${id}.mdx”；${neverPublished}`;
  if (isLeadId(id) && elsewhere) return `在第一点之前恢复这一节的总述；${neverPublished}`;
  const heading = likelyHeading(id, page, today, content);
  if (!heading) return `若改了编号，在那个标题末尾写 [#新编号 #${id}]；若删了这一处，请恢复；${neverPublished}`;
  const { words, where, written } = heading;
  return `若是“${words}”（${where}）改了编号，把标题末尾写成 [${written} #${id}]；若删了这一处，请恢复；${neverPublished}`;
}

/** The heading that probably had the id: one whose own id was not published, with the nearest name. */
function likelyHeading(id: string, page: string, today: string, content: Content) {
  const { sections, publishedFile } = content;
  const { addresses = [], redirects: all = [] } = publishedFile?.published ?? {};
  const redirects = trueRedirects(all, content.addresses);
  const listed = addresses
    .map(({ address }) => partsOfAddress(address))
    .filter((one) => presentPage(one.page, redirects) === today)
    .map((one) => one.id);
  const section = sections.find((one) => `/${one.page}` === today);
  const headings = section ? knownHeadings(section) : [];
  const fresh = headings.filter(({ ids }) => ids && !listed.includes(ids.id));
  const isTitle = page !== today && id === slugOfPage(page.slice(1));
  const suggestion = isTitle
    ? section?.slug
    : nearest(
        id,
        fresh.map(({ ids }) => ids?.id ?? ''),
      );
  const heading = headings.find(({ ids }) => ids?.id === suggestion) ?? (fresh.length === 1 ? fresh[0] : undefined);
  if (!section || !heading?.ids) return undefined;
  const { file, line } = section.source.at(heading.offset, '', '');
  return {
    words: pointLabel(heading.words),
    where: `${file}:${line}`,
    written: [heading.ids.id, ...heading.ids.formerIds].map((one) => `#${one}`).join(' '),
  };
}
