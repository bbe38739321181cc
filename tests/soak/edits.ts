import { appendFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { opensInText } from '../../src/study/contract/entry-schema.ts';
import { readEntries } from '../../src/study/entries/read-entries.ts';

/** An edit. In: the content folder, random numbers, how many edits came before. */
type Edit = (content: string, random: () => number, at: number) => void;

/** They stand in several sections of every study that the tests use. */
const often = ['推动', '落实', '工作'];

/**
 * Makes a study's copy one that may be edited freely: nothing holds its words against the source. Some words become
 * entries that open where they stand.
 */
export function readyToEdit(content: string): void {
  const index = join(content, 'index.yaml');
  const known = readEntries(content).map(({ name }) => name);
  for (const [at, name] of often.filter((word) => !known.includes(word)).entries())
    appendFileSync(index, `\n- id: chang-${at}\n  name: ${name}\n  kind: 术语\n  defined: true\n`);
  rmSync(join(content, 'source.txt'), { force: true });
  const file = join(content, 'case.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/，一字不改|原文照录，/g, ''));
}

/** What editors do to a study, by kind. Each leaves it in order. */
export const edits: Record<string, Edit> = {
  换一个词: (content, random) =>
    inSection(content, random, (text) => text.replace(/(?<=\n\n[^#\n][^\n]{3})\p{Script=Han}/u, '新')),
  换标题里的词: (content, random) =>
    inSection(content, random, (text) => text.replace(/(?<=\n## [^\n]{6})\p{Script=Han}/u, '新')),
  删去条目的一处: oneOccurrenceLess,
  改小节的名称: (content, random, at) =>
    inSection(content, random, (text) => text.replace(/^title: (.*)$/m, `title: $1${at}`)),
  加一条校记: (content, random, at) =>
    inSection(
      content,
      random,
      (text) =>
        `${text.replace(/(?<=\n\n[^#\n][^\n]{4})(?=\p{Script=Han})/u, `[^xin${at}]`).trimEnd()}\n\n[^xin${at}]: 新的校记。\n`,
    ),
  加一个条目: (content, _random, at) =>
    appendFileSync(
      join(content, 'index.yaml'),
      `\n- id: xin-${at}\n  name: ${['镇街', '督察', '审查', '法治'][at % 4]}${'建设'.repeat(at % 2)}\n  kind: 术语\n  defined: true\n`,
    ),
  改案例的说明: (content, _random, at) => {
    const file = join(content, 'case.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^description: .*$/m, `description: 第${at}次改的说明。`));
  },
  加一个小节: (content, _random, at) =>
    writeFileSync(
      join(content, 'sections', `9${at}-xin${at}.mdx`),
      `---\ntitle: 新节${at}\n---\n\n# 新的一节 [#xin${at}]\n\n法治督察的新一节。\n`,
    ),
  什么也不改: () => {},
};

/** Changes a word that opens in the text of other sections too: they say how often it stands there. */
function oneOccurrenceLess(content: string, random: () => number): void {
  const folder = join(content, 'sections');
  const files = readdirSync(folder).map((name) => join(folder, name));
  const found = readEntries(content)
    .filter(opensInText)
    .flatMap(({ name }) => {
      const having = files.filter((file) => readFileSync(file, 'utf8').includes(name));
      return having.length > 1 ? having.map((file) => ({ name, file })) : [];
    });
  const one = found[Math.floor(random() * found.length)];
  if (one) writeFileSync(one.file, readFileSync(one.file, 'utf8').replace(one.name, `${one.name.slice(1)}甲`));
}

function inSection(content: string, random: () => number, edit: (text: string) => string): void {
  const folder = join(content, 'sections');
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx') && !/^0+-/.test(name));
  const file = join(folder, names[Math.floor(random() * names.length)] ?? '');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
}
