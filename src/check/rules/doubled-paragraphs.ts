import { onceASection } from '../content/once-a-section.ts';
import { paragraphsIn } from '../copy/running-text.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { template } from './template-words.ts';

/** Laws say one short sentence in many places; nobody writes a long one or two of them twice. */
const isOwn = (text: string): boolean =>
  text.length >= 60 || (text.length >= 20 && (text.match(/。/gu) ?? []).length > 1);

/** No paragraph stands twice in the study, unless it does in the source. */
export const doubledParagraphs: Rule = ({ sections, sourceText }) => {
  if (sourceText !== '') return [];
  const first = new Map<string, Problem>();
  return sections.flatMap((section) =>
    ownParagraphs(section).flatMap(({ text, here }) => {
      const twin = first.get(text);
      if (!twin) {
        first.set(text, here);
        return [];
      }
      const message = `这一段与 ${twin.file.replace(/^.*\//, '')} 第${twin.line}行的一段完全相同`;
      return [{ ...here, message, cure: '粘贴了两次的，删去这一段；原文就有两段的，放入 source.txt 作凭据。' }];
    }),
  );
};

/** The paragraphs of a section that are its own, each with its position. */
const ownParagraphs = onceASection('ownParagraphs', ({ source, tree }) =>
  paragraphsIn(tree, source.text)
    .filter(({ text }) => isOwn(text) && !template.test(text))
    .map(({ text, start }) => ({ text, here: source.at(start, '', '') })),
);
