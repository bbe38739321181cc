import type { Problem } from '../problem.ts';
import { permanentName, permanentNameRule, reservedSlugs } from '../vocabulary.ts';

const form = '文件名写成“两位序号-英文名.mdx”，例如 04-jianyi.mdx；英文名就是网址';

/**
 * The names of `content/sections/`: each a number and a slug, no two with one number or one slug.
 * In: the names, sorted, and the folder as it is called to editors.
 */
export function fileNameProblems(names: string[], folder: string): Problem[] {
  const problems: Problem[] = [];
  const slugs = new Map<string, string>();
  const numbers = new Map<string, string>();
  const width = /^\d+/.exec(names[0] ?? '')?.[0].length;
  for (const name of names) {
    const say = (message: string, cure: string) => {
      problems.push({ file: `${folder}/${name}`, line: 0, column: 0, message, cure });
    };
    const [, number, slug] = /^(\d{2,})-(.+)\.mdx$/.exec(name) ?? [];
    const key = (slug ?? name.replace(/^\d+-/, '').replace(/\.mdx$/i, '')).normalize('NFC').toLowerCase();
    const twin = slugs.get(key);
    if (twin) say(`与 ${twin} 的网址相同（/${key}/）`, '换一个英文名。');
    slugs.set(key, twin ?? name);

    if (!number || !slug) say('文件名的写法不对', `${form}。`);
    else if (!permanentName.test(slug)) say(`文件名里的“${slug}”不能作网址`, `英文名${permanentNameRule}。${form}。`);
    else if (reservedSlugs.includes(slug)) say(`网址 /${slug}/ 已由网站自己使用`, '换一个英文名。');
    else if (number.length !== width)
      say('序号的位数与别的文件不一样，次序会乱', `序号都写成 ${width} 位，不足的在前面补 0。`);
    else if (numbers.has(number))
      say(`序号 ${number} 与 ${numbers.get(number)} 相同`, '改一个序号：序号决定小节的先后。');
    if (number) numbers.set(number, numbers.get(number) ?? name);
  }
  return problems;
}
