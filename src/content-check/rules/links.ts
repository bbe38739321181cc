import type { Definition, Link, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { offsetOf, type SectionFile } from '../section-file.ts';
import { reservedSlugs } from '../vocabulary.ts';
import type { IdPlace } from './ids.ts';

type Advice = [message: string, cure: string];

const forms = '站内链接写 /shufa/#jianzhang（小节与编号）的样子，站外链接以 https:// 开头。';

/** Links lead somewhere: inside the study to a place that is there, outside it by http(s). */
export function linkProblems(sections: SectionFile[], ids: Map<string, IdPlace>): Problem[] {
  return sections.flatMap((section) => (section.tree ? problemsIn(section, section.tree, sections, ids) : []));
}

function problemsIn(section: SectionFile, tree: Root, sections: SectionFile[], ids: Map<string, IdPlace>): Problem[] {
  const problems: Problem[] = [];
  visitParents(tree, ['link', 'definition'], (node, parents) => {
    const isInNote = parents.some(({ type }) => type === 'footnoteDefinition');
    const advice = adviceOn((node as Link | Definition).url, section, isInNote, sections, ids);
    if (advice) problems.push(section.source.at(offsetOf(node), ...advice));
  });
  return problems;
}

function adviceOn(
  url: string,
  section: SectionFile,
  isInNote: boolean,
  sections: SectionFile[],
  ids: Map<string, IdPlace>,
): Advice | undefined {
  // browsers skip white space and control characters inside a scheme
  // oxlint-disable-next-line no-control-regex
  const plain = url.replace(/[\u0000-\u0020\u007f]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return URL.canParse(url) ? undefined : [`网址“${url}”不完整`, forms];
  if (scheme) return [`不能用 ${scheme}: 开头的链接`, forms];
  if (plain.startsWith('#')) return fragmentAdvice(plain, section, isInNote, sections, ids);
  if (!/^\/(?![/\\])/.test(plain)) return [`链接“${url}”的写法不对`, forms];
  return pathAdvice(plain, sections, ids);
}

function fragmentAdvice(
  url: string,
  section: SectionFile,
  isInNote: boolean,
  sections: SectionFile[],
  ids: Map<string, IdPlace>,
): Advice | undefined {
  const id = url.slice(1);
  const place = ids.get(id);
  if (!place) return missingId(id, url, sections, ids);
  const address = `${pathOf(place.section)}#${id}`;
  if (place.section !== section) return [`“${id}”不在这个文件里`, `写成 ${address}。`];
  return isInNote ? ['校记里的链接要写出小节：校记也印在别的页上', `写成 ${address}。`] : undefined;
}

function pathAdvice(url: string, sections: SectionFile[], ids: Map<string, IdPlace>): Advice | undefined {
  const [path = '', id = ''] = url.split('#');
  const [slug = '', ...rest] = path.replace(/\?.*$/, '').slice(1).split('/');
  const section = sections.find((one) => (one.isIntroduction ? slug === '' && rest.length === 0 : one.slug === slug));
  if (!section && reservedSlugs.includes(slug)) return undefined; // the built pages are checked after the build
  if (!section) {
    const meant = nearest(
      slug,
      sections.map((one) => one.slug),
    );
    const introduction = sections.find((one) => one.isIntroduction && one.slug === slug);
    const hint = introduction ? `导言在首页：写 /#${slug}。` : meant ? `是不是 /${meant}/？` : forms;
    return [`链接“${url}”指向不存在的页`, hint];
  }
  if (slug !== '' && (rest.length !== 1 || rest[0] !== ''))
    return [`链接“${url}”的路径不对`, `写成 /${slug}/${id && `#${id}`}，末尾要有斜线。`];
  if (id === '') return undefined;
  const place = ids.get(id);
  if (!place) return missingId(id, url, sections, ids);
  return place.section === section ? undefined : [`“${id}”不在 ${path}`, `写成 ${pathOf(place.section)}#${id}。`];
}

function missingId(id: string, url: string, sections: SectionFile[], ids: Map<string, IdPlace>): Advice | undefined {
  // ids of a file that cannot be read are unknown: its own problem is told first
  if (sections.some(({ tree }) => !tree)) return undefined;
  const meant = nearest(id, ids.keys());
  const place = meant === undefined ? undefined : ids.get(meant);
  const hint = place ? `是不是 ${pathOf(place.section)}#${meant}？` : forms;
  return [`链接“${url}”指向不存在的编号“${id}”`, hint];
}

function pathOf({ isIntroduction, slug }: SectionFile): string {
  return isIntroduction ? '/' : `/${slug}/`;
}
