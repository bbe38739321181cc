import { pointsOf, type Section } from '../section.ts';
import { endsParts } from '../contract/levels.ts';
import { inChinese } from './chinese-numerals.ts';
import { isAttachment } from './levels.ts';

/**
 * How many sections and points a text has, in its own words: 三节九点; 六章四十二条 where its headings count so; an
 * attachment counts as such. '' where it is not divided.
 */
export function countsOf(sections: readonly Pick<Section, 'heading' | 'places'>[]): string {
  const own = sections.filter((section) => !isAttachment(section));
  const chapters = own.filter(({ heading }) => /^第.+?章/u.test(heading));
  const isLaw = chapters.length > 0 && own.every((one) => chapters.includes(one) || endsParts(one.heading));
  const points = own.flatMap(pointsOf);
  const counts = [
    isLaw ? counted(chapters, '章') : counted(own, '节'),
    counted(points, points.every(({ heading }) => /^第.+?条/u.test(heading)) ? '条' : '点'),
  ].join('');
  const attached = counted(sections.filter(isAttachment), '个附件').replace(/^二个/, '两个');
  return [counts, attached].filter((words) => words !== '').join('，');
}

const counted = (things: readonly unknown[], unit: string): string =>
  things.length > 0 ? inChinese(things.length) + unit : '';
