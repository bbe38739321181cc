import { paragraphsIn } from '../copy/running-text.ts';
import { onceOfEachSection } from '../rule.ts';

/** A paragraph of whole sentences ends with a mark. Lines without one inside are headings, names, items. */
export const fullStops = onceOfEachSection('fullStops', ({ source, tree }) =>
  paragraphsIn(tree, source.text).flatMap(({ text, offsets }) => {
    const words = text.trimEnd();
    const isSentence = words.length >= 20 && /[，。！？]/u.test(words) && !/^(?:附件|附表|注|图|表)/u.test(words);
    if (!isSentence || !/\p{Script=Han}$/u.test(words)) return [];
    const last = words.length - 1;
    return [{ ...source.at(offsets[last] ?? 0, '段末没有标点', '在段末补上“。”。'), kind: '段末没有标点' }];
  }),
);
