import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'yaml';
import { Stop } from '../build/stop.ts';
import type { Settings } from '../build/settings.ts';
import { checkContent } from '../content-check/check-content.ts';
import { report } from '../content-check/report.ts';
import { headingsOf, idOf, sectionFile } from '../content-check/section-file.ts';
import { sectionFiles } from '../content-check/section-files.ts';
import { sourceText } from '../content-check/source-text.ts';
import { reservedSlugs } from '../content-check/vocabulary.ts';
import { inChinese } from '../outline/chinese-numerals.ts';
import { pinyinName } from './pinyin-name.ts';
import { sectionTemplate } from './template.ts';

const longestTitle = 24;

/** A section's file that was just made. */
export interface NewSection {
  /** as it is named to editors: `content/sections/04-jianyi.mdx` */
  file: string;
  slug: string;
}

/**
 * Makes a section's file after the last one, with a template to fill in. In: the section's name, the settings.
 * Errors: `Stop` for a name that cannot be one, or that a section has already; nothing is written then.
 */
export function newSection(name: string, { content, root }: Pick<Settings, 'content' | 'root'>): NewSection {
  const title = name.trim();
  refuseBadTitle(title);
  const names = sectionFiles(content);
  const last = names.at(-1);
  if (!last) throw new Stop(`${join(content, 'sections')}：这里没有小节的文件，请先放入导言 00-daoyan.mdx。`);
  const sections = names.map(({ name: file }) => read(join(content, 'sections', file), file));
  const twin = sections.find((section) => section.title === title);
  if (twin) throw new Stop(`“${title}”一节已经有了：${twin.file}。换一个小节名。`);

  const number = String(Number(last.number) + 1).padStart(last.number.length, '0');
  if (number.length > last.number.length)
    throw new Stop(`序号已经用到 ${last.number}：请先给所有文件名的序号前加一个 0。`);
  const ids = new Set([...reservedSlugs, ...names.map(({ slug }) => slug), ...sections.flatMap(({ ids: own }) => own)]);
  const slug = pinyinName(title, ids);
  const path = join(content, 'sections', `${number}-${slug}.mdx`);
  const file = relative(root, path).split(sep).join('/');
  writeFileSync(path, sectionTemplate(title, inChinese(Number(number)), slug, pinyinName(`${slug}-yi`, ids)), {
    flag: 'wx',
  });
  const problems = checkContent(content, root).filter((problem) => problem.file === file);
  if (problems.length === 0) return { file, slug };
  const told = report(problems, root);
  rmSync(path);
  throw new Stop(`用“${title}”作小节名，文件会有错，没有新建：\n\n${told}`);
}

function refuseBadTitle(title: string): void {
  if (title === '') throw new Stop('请写上小节名，例如：npm run new -- 经验与启示');
  if (!/\p{Script=Han}/u.test(title)) throw new Stop(`小节名“${title}”里没有汉字：它要显示在目录里，请写中文名。`);
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(title)) throw new Stop('小节名里有看不见的字符：请重新输入。');
  if ([...title].length > longestTitle) {
    throw new Stop(
      `小节名有 ${[...title].length} 字，目录里放不下：请用 ${longestTitle} 字以内的短名，标题全文写在文件里。`,
    );
  }
}

/** What a section that is there has taken: its title and its ids. A file with mistakes has what can be read of it. */
function read(path: string, file: string): { file: string; title: unknown; ids: string[] } {
  const { frontMatter, tree } = sectionFile(sourceText(file, readFileSync(path, 'utf8')), file.slice(0, -4));
  const ids = tree ? headingsOf(tree).flatMap((heading) => idOf(heading) ?? []) : [];
  try {
    return { file, title: (parse(frontMatter?.yaml ?? '') as { title?: unknown } | null)?.title, ids };
  } catch {
    return { file, title: undefined, ids };
  }
}
