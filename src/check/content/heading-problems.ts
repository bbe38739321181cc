import { isClosingId, isLeadId, isNoteId, isSourceNotesId } from '../../study/contract/made-ids.ts';
import { permanentName, permanentNameRule } from '../../study/contract/permanent-names.ts';
import { isEmptyHeading, ownHeading, type SectionHeading } from './heading.ts';
import type { SectionFile } from './section-file.ts';
import type { Problem } from '../problem.ts';

type Advice = [message: string, cure: string];

/** What is wrong with a heading's ids, or with a heading that is nothing but ids: the first problem only. */
export function problemsOfHeading(heading: SectionHeading, section: SectionFile): Problem[] {
  const advice = heading.ids ? adviceOn(heading, section) : adviceOnNone(heading, section);
  return advice ? [section.source.at(heading.offset, ...advice)] : [];
}

function adviceOn(heading: SectionHeading, { slug, headings }: SectionFile): Advice | undefined {
  const { id, formerIds } = heading.ids ?? { id: '', formerIds: [] };
  if (!permanentName.test(id)) return [`固定编号“${id}”写法不对`, `编号${permanentNameRule}，例如 [#jianzhang]。`];
  if (isEmptyHeading(heading.node)) return ['标题是空的', '在固定编号之前写上标题的文字。'];
  // a file whose name is no slug has another problem
  if (heading === ownHeading(headings) && permanentName.test(slug) && id !== slug)
    return [`小节标题的固定编号“${id}”与文件名不一致`, `写成 [#${slug}]：它取自文件名里数字之后的部分。`];
  return madeIdAdvice('固定编号', id) ?? formerAdvice(id, formerIds);
}

function formerAdvice(id: string, formerIds: string[]): Advice | undefined {
  const wrong = formerIds.find((former) => !permanentName.test(former));
  if (wrong !== undefined)
    return [`旧编号“${wrong}”写法不对`, `照它从前的样子写在新编号后面：[#${id} #旧编号]；编号${permanentNameRule}。`];
  const twin = formerIds.find((former, at) => [id, ...formerIds.slice(0, at)].includes(former));
  if (twin !== undefined) return [`编号“${twin}”在同一个标题里写了两次`, '留下一个。'];
  return formerIds.map((former) => madeIdAdvice('旧编号', former)).find(Boolean);
}

/** Editors may not use ids that the site makes itself. */
function madeIdAdvice(kind: string, id: string): Advice | undefined {
  const cure = kind === '固定编号' ? '换一个编号。' : '总述、结语和校记的编号不用写，网站自己会认：删去它。';
  if (isLeadId(id)) return [`${kind}“${id}”不能以 -zongshu 结尾，那是总述的编号`, cure];
  if (isClosingId(id)) return [`${kind}“${id}”不能以 -jieyu 结尾，那是结语的编号`, cure];
  if (isSourceNotesId(id)) return [`${kind}“${id}”不能像原注的编号（…-yuanzhu）`, cure];
  if (isNoteId(id)) return [`${kind}“${id}”不能以 note- 或 noteref- 开头，那是校记的编号`, cure];
  return undefined;
}

function adviceOnNone({ depth, offset, unreadableIds }: SectionHeading, { source, slug }: SectionFile): Advice {
  if (unreadableIds)
    return [
      `固定编号“${unreadableIds}”写法不对`,
      '写成 [#编号]；改过编号的，空一格再写旧的：[#新编号 #旧编号]。括号和“#”都用半角。',
    ];
  const message = '标题缺少固定编号';
  if (source.text[offset] !== '#')
    return [message, '上一段文字下面紧接“---”或“===”会变成标题：删去这条线，或在它上面空一行。'];
  const example = depth === 1 ? slug : '编号';
  return [message, `在这一行末尾空一格，写 [#${example}]；编号${permanentNameRule}，发布后不再改。`];
}
