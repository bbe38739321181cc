import { byRule, type Change } from '../mended.ts';
import type { Outline } from '../recognise/outline.ts';

/** What the edition says of itself (凡例): what was changed, by which standard, how often; how it is divided. */
export function conventionsOf(changes: Change[], outline: Outline, remarks: string[]): string[] {
  const marks = byRule(changes).map(
    ({ rule, standard, changes: made }) =>
      `${rule.replace(/ → (?=删去|连写)/u, '').replace(' → ', '改为')}（${standard}），${made.length}处。`,
  );
  return [
    '文字一依原文，一字不改。明显的讹误也照录，另出校记说明。',
    ...(marks.length > 0 ? ['标点和空格按国家标准统一，只有以下几种改动，不另出校。', ...marks] : ['标点一依原文。']),
    ...divided(outline),
    ...(remarks.some((remark) => remark.startsWith('修订：')) ? ['原文件带有修订，以接受全部修订后的文字为准。'] : []),
    ...(outline.leftOut.length > 0
      ? [`原文的${[...new Set(outline.leftOut.map(({ why }) => why))].join('、')}不录。`]
      : []),
  ];
}

function divided({ sections }: Outline): string[] {
  const points = sections.flatMap((section) => section.points);
  if (sections.length === 0) return [];
  if (points.length === 0) return ['分节依原文的标题。'];
  const isByArticle = points.every(({ heading }) => /^第.{1,12}[条节章]/u.test(heading));
  return [isByArticle ? '分章、分条依原文。' : '分节、分点依原文的序号，各点的首句作为该点的标题。'];
}
