import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBeside } from '../../../src/check/check-beside.ts';
import { checkContent } from '../../../src/check/check-content.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-'));
  mkdirSync(join(folder, 'sections'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Sections that lack much, and each something of its own. */
function writeSections(count: number): void {
  for (let at = 0; at < count; at += 1) {
    const text = `---\ntitle: 第${at}节\n---\n\n# 标题${'，'.repeat(at % 3)} [#s${at}]\n\n这是第${at}节的文字${at % 2 ? '' : '。'}\n`;
    writeFileSync(join(folder, 'sections', `${String(at).padStart(3, '0')}-s${at}.mdx`), text);
  }
}

test.each([3, 80])('a folder of %i sections has the same problems in a thread as without', async (count) => {
  writeSections(count);
  const problems = checkContent(folder, folder);
  expect(problems.length).toBeGreaterThan(1);
  expect(await checkBeside(folder, folder)).toEqual(problems);
});

test('an error of the file system keeps what it is', async () => {
  writeSections(80);
  mkdirSync(join(folder, 'case.yaml'));
  const thrown = (error: NodeJS.ErrnoException) => error.code;
  await expect(checkBeside(folder, folder).catch(thrown)).resolves.toBe('EISDIR');
});
