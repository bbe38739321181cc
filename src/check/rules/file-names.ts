import { isCopy } from '../../study/contract/left-behind.ts';
import { permanentName, permanentNameRule } from '../../study/contract/permanent-names.ts';
import { reservedSlugs } from '../../study/contract/reserved-slugs.ts';
import { sectionName, slugOf } from '../../study/contract/section-names.ts';
import { pinyinName } from '../../study/pinyin-name.ts';
import { problemOfFile, type Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/** The names in `sections/`: each a number and a slug, no two with one number or one slug. */
export const fileNames: Rule = ({ names, name: content }) => {
  const problems: Problem[] = [];
  const slugs = new Map<string, string>();
  const numbers = new Map<string, string>();
  const width = /^\d+/.exec(names[0] ?? '')?.[0].length;
  for (const name of names) {
    const say = (message: string, cure: string) =>
      problems.push(problemOfFile(`${content}/sections/${name}`, message, cure));
    if (isCopy(name)) {
      say('这是另存的副本', '用不着的，删去；要用的，改成自己的序号和英文名，例如 04-jianyi.mdx。');
      continue;
    }
    const { number, slug } = wellFormed(name) ?? {};
    const key = (slug ?? slugOf(name.replace(/\.mdx$/i, '.mdx'))).normalize('NFC').toLowerCase();
    const twin = slugs.get(key);
    if (twin) say(`与 ${twin} 的网址相同（/${key}/）`, '换一个英文名。');
    slugs.set(key, twin ?? name);

    if (!/\.mdx?$/i.test(name)) say('这个文件不是小节', foreignCure(name));
    else if (!number || !slug || !permanentName.test(slug)) say(...formAdvice(name, names));
    else if (reservedSlugs.includes(slug)) say(`网址 /${slug}/ 已由网站自己使用`, '换一个英文名。');
    else if (number.length !== width)
      say('序号的位数与别的文件不一样，次序会乱', `序号都写成 ${width} 位，不足的在前面补 0。`);
    else if (numbers.has(number))
      say(`序号 ${number} 与 ${numbers.get(number)} 相同`, '改一个序号：序号决定小节的先后。');
    if (number) numbers.set(number, numbers.get(number) ?? name);
  }
  return problems;
};

const foreignCure = (name: string): string =>
  /\.(?:docx?|wps|txt|html?|pdf)$/i.test(name)
    ? '把它移出这个文件夹；要用它的文字，运行 npm run import。'
    : '把它移出这个文件夹：这里只放 01-pinyin.mdx 样子的文件。';

function wellFormed(name: string) {
  const read = name.endsWith('.mdx') ? sectionName(name) : undefined;
  return read && read.number.length >= 2 ? read : undefined;
}

function formAdvice(name: string, names: string[]): [message: string, cure: string] {
  const { number, slug = '' } = wellFormed(name) ?? {};
  const message = number ? `文件名里的“${slug}”不能作网址` : '文件名的写法不对';
  const rule = `两位序号，连字符，英文名；英文名就是网址，${permanentNameRule}。`;
  return [message, `改名为 ${suggestedName(name, names)}：${rule}`];
}

/** The same name as it may be: `2-工作措施.MDX` → `02-gongzuo-cuoshi.mdx`. Without a number it follows the last. */
function suggestedName(name: string, names: string[]): string {
  const bare = name.normalize('NFKC').replace(/\.mdx?$/i, '');
  const [, digits, words = ''] = /^(?:(\d+)\s*[-_.、\s]?\s*)?(.*)$/.exec(bare) ?? [];
  const taken = new Set(names.filter((one) => one !== name).map(slugOf));
  const last = Math.max(0, ...names.map((one) => Number(/^\d+/.exec(one)?.[0] ?? 0)));
  return `${String(digits ? Number(digits) : last + 1).padStart(2, '0')}-${pinyinName(words, taken)}.mdx`;
}
