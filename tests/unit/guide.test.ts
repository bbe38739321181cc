import { spawn } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { caseSchema } from '../../src/study/contract/content-schema.ts';
import { newSection } from '../../src/tools/new-section/new-section.ts';
import { contentCopy } from '../support/unit/content-copy.ts';

/* The guide is true to the letter: its examples pass the check, its commands know their flags, its tables are whole. */

const guide = readFileSync('content/README.md', 'utf8');
const examples: { lang: string; value: string }[] = [];
const words: string[] = [];
visit(unified().use(remarkParse).parse(guide), ['code', 'inlineCode'], (node) => {
  if (node.type === 'inlineCode') words.push(node.value);
  if (node.type === 'code') {
    examples.push({ lang: node.lang ?? '', value: node.value });
    words.push(...node.value.split('\n'));
  }
});
const mdx = examples.filter(({ lang }) => lang === 'mdx').map(({ value }) => value);
const yaml = examples.flatMap(({ lang, value }) => (lang === 'yaml' && !value.startsWith('leftOut') ? value : []));
const leftOut = examples.find(({ value }) => value.startsWith('leftOut'))?.value ?? '';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const commands = [...new Set(words.filter((one) => /^npm (?:run|start)/.test(one)))];
/** One of those that differ in their values alone. */
const kindsOfCommands = new Map(
  commands.map((one) => [(one.match(/^npm(?: run)? \S+| --[a-z]+/g) ?? []).join(''), one]),
);

/** What stands for something that the reader has. */
const standIns: Record<string, string> = { 文件: 'x.docx', 文件夹: 'x', 小节名: '建议' };

test('the guide has its examples and commands', () => {
  expect(mdx.length).toBeGreaterThan(6);
  expect(yaml.length).toBeGreaterThan(2);
  expect(commands.length).toBeGreaterThan(12);
  expect(guide).not.toMatch(/(?:PORT|CONTENT|OUT|BASE|SITE|PDF)=/);
});

// the first is npm run new's own, with words to replace
test.each(mdx.slice(1))('the check has nothing against %j', (example) => {
  const root = mkdtempSync(join(tmpdir(), 'guide-'));
  const content = join(root, 'content');
  cpSync('tests/build/second-study', content, { recursive: true });
  for (const file of ['source.txt', 'addresses.txt', 'index.yaml', 'diagrams'])
    rmSync(join(content, file), { recursive: true, force: true });
  mkdirSync(join(content, 'pictures'), { recursive: true });
  copyFileSync('.github/pictures/guide-note.png', join(content, 'pictures', 'liucheng.png'));
  const isIntroduction = example.startsWith('---') && !/^# /m.test(example);
  const [, slug = 'lizi'] = /^# .*\[#([a-z-]+)\]$/m.exec(example) ?? [];
  if (isIntroduction) rmSync(join(content, 'sections', '00-kaipian.mdx'));
  const head = example.startsWith('---') ? '' : `---\ntitle: 例子\n---\n\n# 三、例子 [#${slug}]\n\n`;
  const file = isIntroduction ? '00-daoyan.mdx' : `09-${slug}.mdx`;
  writeFileSync(join(content, 'sections', file), `${head}${example}\n`);
  const problems = checkContent(content, root);
  const told = report(problems, root);
  rmSync(root, { recursive: true });
  expect(problems, told).toEqual([]);
});

test.each(yaml)('the check has nothing against %j', (example) => {
  const file = example.startsWith('- date')
    ? 'changes.yaml'
    : example.startsWith('section')
      ? 'diagrams/09-lizi.yaml'
      : 'index.yaml';
  const copy = contentCopy([{ file, to: `${example}\n` }]);
  const problems = checkContent(copy.content, copy.root).filter((one) => one.file === `content/${file}`);
  const told = report(problems, copy.root);
  copy.remove();
  // the day of the example is its own
  expect(
    problems.filter(({ message }) => !message.includes('edition')),
    told,
  ).toEqual([]);
});

test('the example of what is left out is good where the source has it', () => {
  const source = readFileSync('content/source.txt', 'utf8');
  const facts = readFileSync('content/case.yaml', 'utf8');
  const lines = [...leftOut.matchAll(/'(.+)'/g)].map(([, line]) => line).join('\n');
  const copy = contentCopy([
    { file: 'source.txt', to: `${lines}\n${source}` },
    { file: 'case.yaml', to: `${facts}\n${leftOut}\n` },
  ]);
  const told = report(checkContent(copy.content, copy.root), copy.root);
  copy.remove();
  expect(lines).not.toBe('');
  expect(told).toBe('内容有 0 处须改正。');
});

test('the first example is what npm run new writes', () => {
  const copy = contentCopy([]);
  const { file, slug } = newSection('建议', copy);
  const text = readFileSync(join(copy.root, file), 'utf8');
  copy.remove();
  expect([file, slug]).toEqual(['content/sections/04-jianyi.mdx', 'jianyi']);
  expect(guide).toContain(file);
  expect(mdx[0]).toBe(text.trimEnd());
});

test('the table of case.yaml names every item', () => {
  const [, table = ''] = /\n## case\.yaml 的各项\n([^]+?)\n## /.exec(guide) ?? [];
  const named = [...table.matchAll(/^\| `([a-zA-Z.]+)` \|/gm)].map(([, name]) => name);
  const { shape } = caseSchema;
  const items = Object.keys(shape).flatMap((name) =>
    name === 'provenance' ? [name, ...Object.keys(shape.provenance.shape).map((inner) => `${name}.${inner}`)] : [name],
  );
  expect(new Set(named)).toEqual(new Set(items));
});

test('what the guide points at is there', () => {
  const pictures = [...guide.matchAll(/\]\(\.\.\/(\S+?)\)/g)].map(([, path]) => path ?? '');
  expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  const chapters = [...guide.matchAll(/见(?:上面)?“([^”]+)”/g)].map(([, name]) => name);
  expect(chapters.filter((name) => !guide.includes(`\n## ${name}\n`))).toEqual([]);
});

/** Whatever else a command does not know, it says before it looks at the port. */
test.concurrent.each([...kindsOfCommands.values()])('%s is understood', async (command) => {
  const [, name = 'start', rest = ''] = /^npm (?:run )?(\S+)(?: -- (.*))?$/.exec(command) ?? [];
  expect(Object.keys(scripts)).toContain(name);
  if (!scripts[name]?.includes('run.cjs') || name === 'og') return;
  const args = (rest.match(/"[^"]*"|\S+/g) ?? []).map((word) => {
    const [flag, value] = word.replaceAll('"', '').split('=');
    return value === undefined ? (standIns[word] ?? word) : `${flag}=${standIns[value] ?? value}`;
  });
  const file = scripts[name].split(' ').at(-1) ?? '';
  const child = spawn(process.execPath, ['src/command/run.cjs', file, ...args, '--port=http']);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  await new Promise((done) => child.on('close', done));
  expect(output.trim()).toBe('--port=http：端口须是 0 到 65535 的整数');
});
