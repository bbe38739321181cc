import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentCopy, type Seed } from '../support/unit/content-copy.ts';
import {
  fileMistakes,
  frontMatterMistakes,
  headingMistakes,
  linkMistakes,
  noteMistakes,
  pictureMistakes,
  syntaxMistakes,
  yamlMistakes,
  type Mistake,
} from '../support/unit/mistakes.ts';
import { bytesOf, buildFolder, lastGoodSite, npmBuild } from '../support/build/npm-build.ts';

let folder: string;
let out: string;
let good: string;

beforeAll(() => {
  folder = buildFolder('bad-content');
  out = lastGoodSite(folder);
  good = bytesOf(out);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An example of each kind, through the whole command. `content-check.test.ts` covers all of them. */
const kinds: [from: Mistake[], ...names: string[]][] = [
  [frontMatterMistakes, 'unknown key'],
  [headingMistakes, 'missing id'],
  [syntaxMistakes, 'script', 'open tag'],
  [pictureMistakes, 'a picture that is not there'],
  [linkMistakes, 'broken fragment'],
  [noteMistakes, 'note that is not there'],
  [fileMistakes, 'no sections', 'GBK'],
  [yamlMistakes, 'unknown key of the case'],
];
const chosen = kinds.flatMap(([from, ...names]) =>
  names.map((name) => {
    const mistake = from.find((one) => one.name === name);
    if (!mistake) throw new Error(`No mistake is called “${name}”.`);
    return mistake;
  }),
);

async function failedBuild(seeds: Seed[]): Promise<string> {
  const copy = contentCopy(seeds, folder);
  const { status, output } = await npmBuild({ CONTENT: copy.content, OUT: out, PDF: 'off' });
  copy.remove();
  expect(status, output).toBe(1);
  expect(bytesOf(out)).toBe(good);
  expect(output).not.toMatch(/^\s+at .+[:(]\d+/m);
  return output;
}

test.concurrent.each(chosen)('the build stops at: $name', async ({ seeds, file, line, says }) => {
  const output = await failedBuild(seeds);
  expect(output).toMatch(
    new RegExp(`content/${file.replaceAll('.', '\\.')}${line === undefined ? '' : String.raw`:\d+:\d+`}\n`),
  );
  expect(output).toContain('错误：');
  expect(output).toContain('改法：');
  for (const word of says) expect(output).toContain(word);
});

test('a broken link that only the built pages reveal stops the build too', async () => {
  const text = '党政主要负责人的态度';
  const link = '/xiazai/nowhere.pdf';
  const output = await failedBuild([{ file: 'sections/01-shufa.mdx', from: text, to: `甲[乙](${link})${text}` }]);
  expect(output).toMatch(/content\/sections\/01-shufa\.mdx:7:2\n {2}│ 甲\[乙\]/);
  expect(output).toContain(`链接“${link}”指向不存在的 xiazai/nowhere.pdf`);
  expect(output).toContain('内容有 1 处须改正。');
});
