import { expect, test } from 'vitest';
import { oneOfAKind } from '../../../src/check/one-of-a-kind.ts';
import { report } from '../../../src/check/report.ts';

const comma = (file: string, line: number) => {
  return { file, line, column: 1, message: '半角标点“,”', cure: '改成全角“，”。', kind: ',', isMendable: true };
};

test('problems of one kind are told once, with their count, their lines, and how to mend them all', () => {
  const problems = oneOfAKind([
    comma('content/sections/01-jia.mdx', 3),
    comma('content/sections/01-jia.mdx', 5),
    { file: 'content/sections/01-jia.mdx', line: 6, column: 1, message: '丙', cure: '丁。' },
    comma('content/sections/01-jia.mdx', 5),
    comma('content/sections/02-yi.mdx', 9),
  ]);
  const told = report(problems, '/nowhere');
  expect(problems).toHaveLength(2);
  expect(told).toContain('错误：半角标点“,”，共 4 处');
  expect(told).toContain('别处照此：01-jia.mdx 第5行，02-yi.mdx 第9行。');
  expect(told).toContain('内容有 5 处须改正。\n其中 4 处只有一种改法，可以一次改好：npm run check:content -- --mend');
});

test('lines over a dozen are counted', () => {
  const told = report(
    oneOfAKind(Array.from({ length: 30 }, (_, at) => comma('content/sections/01-jia.mdx', at + 1))),
    '/nowhere',
  );
  expect(told).toContain('第2、3、4、5、6、7、8、9、10、11、12、13行 等 29 行。');
});
