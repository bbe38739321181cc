import { visitParents } from 'unist-util-visit-parents';
import { isSourceMark } from '../../study/contract/source-marks.ts';
import { reservedSlugs } from '../../study/contract/reserved-slugs.ts';
import type { Content } from '../content/content.ts';
import { onceASection } from '../content/once-a-section.ts';
import type { SectionFile } from '../content/section-file.ts';
import { offsetOf } from '../content/section-file.ts';
import { isParsed } from '../content/section-state.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { ownPageAdvice } from './own-page-links.ts';

type Advice = [message: string, cure: string];

const forms = '站内链接写 /shufa/#jianzhang（小节与编号）的样子，站外链接以 https:// 开头。';

/** Links lead somewhere: inside the study to a place that is there, outside it by http(s). */
export const links: Rule = (content) => content.sections.flatMap((section) => problemsIn(section, content));

const linksIn = onceASection('links', ({ tree }) => {
  const found: { url: string; offset: number; isInNote: boolean }[] = [];
  if (!tree) return found;
  visitParents(tree, (node, parents) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const isInNote = parents.some((one) => one.type === 'footnoteDefinition' && !isSourceMark(one.label ?? ''));
    found.push({ url: node.url, offset: offsetOf(node), isInNote });
  });
  return found;
});

function problemsIn(section: SectionFile, content: Content): Problem[] {
  return linksIn(section).flatMap(({ url, offset, isInNote }) => {
    const advice = adviceOn(url, section, isInNote, content);
    return advice ? [section.source.at(offset, ...advice)] : [];
  });
}

function adviceOn(url: string, section: SectionFile, isInNote: boolean, content: Content): Advice | undefined {
  // browsers skip white space and control characters inside a scheme
  // oxlint-disable-next-line no-control-regex
  const plain = url.replace(/[\u0000-\u0020\u007f]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return URL.canParse(url) ? undefined : [`网址“${url}”不完整`, forms];
  if (scheme === 'mailto') return undefined;
  if (scheme) return [`不能用 ${scheme}: 开头的链接`, forms];
  if (plain.startsWith('#')) return fragmentAdvice(plain, section, isInNote, content);
  if (!/^\/(?![/\\])/.test(plain)) return [`链接“${url}”的写法不对`, forms];
  return pathAdvice(plain, content);
}

function fragmentAdvice(url: string, section: SectionFile, isInNote: boolean, content: Content): Advice | undefined {
  const id = url.slice(1);
  const position = content.ids.positions.get(id);
  if (!position) return missingId(id, url, content);
  const address = `/${position.section.page}#${id}`;
  if (position.section !== section) return [`“${id}”不在这个文件里`, `写成 ${address}。`];
  return isInNote ? ['校记里的链接要写出小节：校记也印在别的页上', `写成 ${address}。`] : undefined;
}

function pathAdvice(url: string, content: Content): Advice | undefined {
  const { sections } = content;
  const [path = '', id = ''] = url.split('#');
  const steps = path.replace(/\?.*$/, '').slice(1).split('/');
  const [slug = '', ...rest] = steps;
  const section = sections.find((one) => (one.isIntroduction ? slug === '' && rest.length === 0 : one.slug === slug));
  if (!section && slug === '' && rest.length === 0 && id === '') return undefined;
  if (!section && reservedSlugs.includes(slug)) return ownPageAdvice(url, steps, id, content.addresses);
  if (!section) {
    const suggestion = nearest(
      slug,
      sections.map((one) => one.slug),
    );
    const introduction = sections.find((one) => one.isIntroduction && one.slug === slug);
    const hint = introduction ? `导言在首页：写 /#${slug}。` : suggestion ? `是不是 /${suggestion}/？` : forms;
    return [`链接“${url}”指向不存在的页`, hint];
  }
  if (slug !== '' && (rest.length !== 1 || rest[0] !== ''))
    return [`链接“${url}”的路径不对`, `写成 /${slug}/${id && `#${id}`}，末尾要有斜线。`];
  if (id === '') return undefined;
  const position = content.ids.positions.get(id);
  if (!position) return missingId(id, url, content);
  const cure = `写成 /${position.section.page}#${id}。`;
  return position.section === section ? undefined : [`“${id}”不在 ${path}`, cure];
}

function missingId(id: string, url: string, { sections, ids: { positions } }: Content): Advice | undefined {
  // do not report links to a section only because that section could not be read
  if (!sections.every(isParsed)) return undefined;
  const suggestion = nearest(id, positions.keys());
  const position = suggestion === undefined ? undefined : positions.get(suggestion);
  const hint = position ? `是不是 /${position.section.page}#${suggestion}？` : forms;
  return [`链接“${url}”指向不存在的编号“${id}”`, hint];
}
