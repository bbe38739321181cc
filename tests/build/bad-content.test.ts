import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentCopy, type Seed } from '../unit/content-check/content-copy.ts';
import {
  fileMistakes,
  frontMatterMistakes,
  headingMistakes,
  linkMistakes,
  noteMistakes,
  placeMistakes,
  syntaxMistakes,
  yamlMistakes,
  type Mistake,
} from '../unit/content-check/mistakes.ts';
import { bytesOf, buildFolder, lastGoodSite, npmBuild } from './npm-build.ts';

let folder: string;
let out: string;
let good: string;

beforeAll(() => {
  folder = buildFolder('bad-content');
  out = lastGoodSite(folder);
  good = bytesOf(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One of each kind, through the whole command. `content-check.test.ts` has them all. */
const kinds: [from: Mistake[], ...names: string[]][] = [
  [frontMatterMistakes, 'unknown key', 'missing title', 'open quote'],
  [headingMistakes, 'missing id', 'repeated id', 'non-ASCII id'],
  [placeMistakes, 'empty point', 'empty section'],
  [syntaxMistakes, 'script', 'expression', 'window in braces', 'unknown component', 'open tag', 'import'],
  [syntaxMistakes, 'less than a number', 'picture', 'picture beside the text', 'raw tag'],
  [linkMistakes, 'javascript link', 'broken page', 'broken fragment'],
  [noteMistakes, 'note that is not there', 'note that is not used'],
  [
    fileMistakes,
    'Han, blank and full-width colon in the name',
    'same slug',
    'same slug but for case',
    'no sections',
    'no case file',
    'GBK',
    'line ends of old Macs',
  ],
  [fileMistakes, 'names that differ in their Unicode form only'],
  [yamlMistakes, 'unknown key of the case'],
];
const chosen = kinds.flatMap(([from, ...names]) => names.map((name) => from.find((one) => one.name === name)));

async function failedBuild(seeds: Seed[]): Promise<string> {
  const copy = contentCopy(seeds, folder);
  const { status, said } = await npmBuild({ CONTENT: copy.content, OUT: out, PDF: 'off' });
  copy.remove();
  expect(status, said).toBe(1);
  expect(bytesOf(out)).toBe(good);
  expect(said).not.toMatch(/^\s+at .+[:(]\d+/m);
  return said;
}

test.concurrent.each(chosen.map((mistake) => mistake as Mistake))(
  'the build stops at: $name',
  async ({ seeds, file, line, says }) => {
    const said = await failedBuild(seeds);
    expect(said).toMatch(
      new RegExp(`content/${file.replaceAll('.', '\\.')}${line === undefined ? '' : String.raw`:\d+:\d+`}\n`),
    );
    expect(said).toContain('错误：');
    expect(said).toContain('改法：');
    for (const word of says) expect(said).toContain(word);
  },
);

test('a link that only the built pages show to be broken stops the build too', async () => {
  const text = '党政主要负责人的态度';
  const said = await failedBuild([{ file: 'sections/01-shufa.mdx', from: text, to: `[甲](/quanwen/#nowhere)${text}` }]);
  expect(said).toContain('shufa/index.html：链接“/quanwen/#nowhere”');
  expect(said).toMatch(/写在 \S+sections\/01-shufa\.mdx:\d+，/);
});
