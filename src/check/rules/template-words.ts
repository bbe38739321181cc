import { onceOfEachSection } from '../rule.ts';

/** What `npm run new` writes for an editor to replace. */
export const template = /在这里写(?:这一节|第一点)|同一段里换行，网页上还是接着的|编号换一个新的/u;

/** The words of the template are replaced. */
export const templateWords = onceOfEachSection('templateWords', ({ source }) =>
  source.text.split(/\r\n|\r|\n/).flatMap((line, at) => {
    if (!template.test(line)) return [];
    const problem = source.atLine(at + 1, '模板里的话还没有换掉', '换成自己的文字；用不着的，整行删去。');
    return [{ ...problem, kind: 'template' }];
  }),
);
