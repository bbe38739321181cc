import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { toString } from 'mdast-util-to-string';
import { isMap } from 'yaml';
import { pathBelow } from '../../command/files.ts';
import { UserError } from '../../command/user-error.ts';
import type { Settings } from '../../command/settings.ts';
import { findProblems } from '../../check/check-content.ts';
import { readContent, type Content } from '../../check/content/content.ts';
import { ownHeading } from '../../check/content/heading.ts';
import type { SectionFile } from '../../check/content/section-file.ts';
import { report } from '../../check/report.ts';
import { sectionPage, slugOfPage } from '../../study/contract/addresses.ts';
import { headingWords } from '../../study/contract/headings.ts';
import { isAttachmentHeading } from '../../study/contract/levels.ts';
import { partsOfAddress } from '../../study/contract/published-addresses.ts';
import { sectionFiles } from '../../study/contract/section-names.ts';
import { reservedSlugs } from '../../study/contract/reserved-slugs.ts';
import { recordAddresses } from '../addresses/record.ts';
import { caseTemplate } from './case-template.ts';
import { pinyinName, untaken } from '../../study/pinyin-name.ts';
import { sectionHeading } from './section-heading.ts';
import { sectionTemplate } from './template.ts';

/** Longer ones are whole sentences: a slip of pasting. */
const longestName = 80;

/** The file of a new section. */
export interface NewSection {
  /** as editors see it: `content/sections/04-jianyi.mdx` */
  file: string;
  slug: string;
  /** was it the first of a study that had not begun? Then there is a \`case.yaml\` to fill in */
  isFirst: boolean;
}

/**
 * Makes a section's file after the last one, with a template to fill in, and writes down its address. The id of its
 * point may still change, so it is not written down yet. In: the section's name, the settings.
 * Errors: `UserError` for a name that cannot be one, or that a section has already; nothing is written then.
 */
export function newSection(written: string, { content, root }: Pick<Settings, 'content' | 'root'>): NewSection {
  const name = written.trim();
  refuseBadName(name);
  const names = sectionFiles(content);
  const before = readContent(content, root);
  const last = names.at(-1);
  const called = sectionHeading(name, last ? numberedHeadings(before) : []);
  const twin = before.sections.find((section) => titleOf(section) === called.title);
  if (twin) throw new UserError(`“${called.title}”一节已经有了：${basename(twin.source.file)}。换一个小节名。`);

  const number = String(Number(last?.number ?? 0) + 1).padStart(last?.number.length ?? 2, '0');
  if (last && number.length > last.number.length)
    throw new UserError(`序号已经用到 ${last.number}：请先给所有文件名的序号前加一个 0。`);
  const ids = takenNames(before);
  const slug = pinyinName(called.subject, ids);
  const path = join(content, 'sections', `${number}-${slug}.mdx`);
  const file = pathBelow(root, path);
  mkdirSync(dirname(path), { recursive: true });
  // not cut to a length, as names are: cut it would be the slug itself
  writeFileSync(path, sectionTemplate(called, slug, untaken(`${slug}-yi`, ids)), { flag: 'wx' });
  const isFirst = !last && begun(content);
  // the template's words are not the source's
  const problems = findProblems(content, root).forms.filter((problem) => problem.file === file);
  if (problems.length === 0) {
    if (!isFirst) recordAddresses(content, [`/${sectionPage(slug)}`]);
    return { file, slug, isFirst };
  }
  const told = report(problems, root);
  rmSync(path);
  if (isFirst) rmSync(join(content, 'case.yaml'));
  throw new UserError(`用“${name}”作小节名，文件会有错，没有新建：\n\n${told}`);
}

/** Puts `case.yaml` into a folder that has none. Out: had it none? */
function begun(content: string): boolean {
  const path = join(content, 'case.yaml');
  if (existsSync(path)) return false;
  writeFileSync(path, caseTemplate(new Date().toLocaleDateString('sv')));
  return true;
}

/** The headings of the sections that are numbered: neither the introduction nor attachments. */
function numberedHeadings({ sections }: Content): string[] {
  return sections
    .filter(({ isIntroduction }) => !isIntroduction)
    .map(({ headings }) => headingWords(toString(ownHeading(headings)?.node ?? [])))
    .filter((words) => !isAttachmentHeading(words));
}

function refuseBadName(name: string): void {
  if (name === '') throw new UserError('请写上小节名，例如：npm run new -- 经验与启示');
  if (!/\p{Script=Han}/u.test(name)) throw new UserError(`小节名“${name}”里没有汉字：它要显示在目录里，请写中文名。`);
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)) throw new UserError('小节名里有看不见的字符：请重新输入。');
  if ([...name].length > longestName) {
    throw new UserError(`小节名有 ${[...name].length} 字，像是一整段：请只写标题，${longestName} 字以内。`);
  }
}

/** Names that no new section or point may have: those in use, and those that were published once. */
function takenNames({ ids, publishedFile }: Content): Set<string> {
  const { addresses = [], redirects = [] } = publishedFile?.published ?? {};
  const published = [...addresses.map(({ address }) => address), ...redirects.map(({ from }) => from)]
    .map(partsOfAddress)
    .flatMap(({ page, id }) => [slugOfPage(page.slice(1)), id]);
  return new Set([...reservedSlugs, ...ids.positions.keys(), ...published]);
}

/** The title of a section, as far as its front matter can be read. */
function titleOf({ frontMatter }: SectionFile): unknown {
  const facts = frontMatter?.document.contents;
  return isMap(facts) ? facts.get('title') : undefined;
}
