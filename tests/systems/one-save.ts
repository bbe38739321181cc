import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { page, start, until, whileServing } from './run.ts';

/**
 * An editor at `npm run dev`: saves a word, makes a mistake and mends it, renames a section. In: a copy of `content/`.
 * Errors: a page that does not show it.
 */
export async function editing(content: string): Promise<void> {
  const file = join(content, 'sections', '01-shufa.mdx');
  const write = (from: string, to: string, path = file) => {
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} lacks ${from}`);
    writeFileSync(path, text.replaceAll(from, to));
  };
  const dev = start('src/tools/dev/main.ts', '--port=0', `--content=${content}`);
  await whileServing(dev, async (url, output) => {
    const shows = (what: string, path = 'shufa/') =>
      until(`${what} in ${path}`, async () => (await page(url + path)).includes(what), output);
    await shows('的态度');
    write('的态度', '的态度和作风');
    await shows('的态度和作风');
    // the sections are held against the source
    write('的态度', '的态度和作风', join(content, 'source.txt'));
    await until('已更新', () => output().includes('已更新：source.txt'), output);
    await shows('的态度和作风');
    await shows('的态度和作风', 'quanwen/');
    write('title: 述法', 'titel: 述法');
    await shows('422 ');
    await shows('titel');
    write('titel: 述法', 'title: 述法');
    await shows('的态度和作风');
    write('[#shufa]', '[#shufa-gongzuo]');
    write('section: shufa', 'section: shufa-gongzuo', join(content, 'diagrams', '01-shufa.yaml'));
    renameSync(file, join(content, 'sections', '01-shufa-gongzuo.mdx'));
    await shows('的态度和作风', 'shufa-gongzuo/');
    await shows('的态度和作风', 'shufa/');
    if (/\bWARN\b|\bERROR\b/.test(output())) throw new Error(`not in Chinese:\n${output()}`);
  });
}
