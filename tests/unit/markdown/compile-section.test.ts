import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileSection } from '../../../src/markdown/compile-section.ts';
import { rehypeBody } from '../../../src/markdown/rehype-body.ts';
import { compilingState, keepCompiled } from '../../../src/markdown/kept-sections.ts';
import { compiledFile, readCompiled, type BodyPart } from '../../../src/study/compiled-section.ts';

const front = '---\ntitle: 述法\n---\n\n';
const section = (body: string) => compileSection(front + body, '/content/sections/01-shufa.mdx');

/** What a page shows of parts, with each replaced element in brackets of its name. */
const shown = (parts: readonly BodyPart[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : `⟨${part.element}⟩${shown(part.children)}⟨/${part.element}⟩`))
    .join('');

test('a section becomes its places, its notes and its text', async () => {
  const { places, notes, body } = await section(
    '# 述法 [#shufa]\n\n总述[^1]。\n\n## 一是甲。 [#jia]\n\n乙。\n\n[^1]: 校记。\n',
  );
  expect(places.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['heading shufa', 'lead shufa-zongshu', 'point jia']);
  expect(notes.map(({ text }) => text)).toEqual(['校记。']);
  expect(shown(body)).toContain('<section data-place="point" id="jia"><div class="point-head">⟨h2⟩一是甲。⟨/h2⟩');
  expect(shown(body)).toMatch(/<p>.*乙。.*<\/p><\/section>$/s);
});

test('one section may be compiled twice at the same time', async () => {
  const [one, other] = await Promise.all([section('# 述法 [#shufa]\n'), section('# 述法 [#shufa]\n\n总述。\n')]);
  expect([one.places.length, other.places.length]).toEqual([1, 2]);
});

test('what the page sets in its own way keeps its attributes', async () => {
  const { body } = await section('# 述法 [#shufa]\n\n![图](pictures/a.png)\n');
  const found = JSON.stringify(body);
  expect(found).toContain('{"element":"h1","attributes":{"data-place":"heading","id":"shufa"},"children":["述法"]}');
  expect(found).toContain('"element":"img","attributes":{"src":"../pictures/a.png","alt":"图","data-picture":"a.png"}');
});

test.each(['<Tu />', '一{1 + 1}二', '{1 + 1}'])('“%s” is refused with its place in the file', async (written) => {
  const compiled = section(`# 述法 [#shufa]\n\n${written}\n`);
  await expect(compiled).rejects.toThrow('正文里不能用这个组件或表达式');
  await expect(compiled).rejects.toMatchObject({ loc: { file: '/content/sections/01-shufa.mdx', line: 7 } });
});

test('a component that editors may use becomes one, with its words and what stands in it', () => {
  const words = { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: '乙' }] };
  const attributes = [{ type: 'mdxJsxAttribute', name: 'name', value: '甲' }];
  const tree = { type: 'root', children: [{ type: 'mdxJsxFlowElement', name: 'Tu', attributes, children: [words] }] };
  const file = { data: {} };
  rehypeBody({ components: ['Tu'] })(tree as Root, file as VFile);
  const body = [{ element: 'Tu', attributes: { name: '甲' }, children: ['<p>乙</p>'] }];
  expect(file.data).toEqual({ astro: { frontmatter: { body } } });
});

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-'));
  mkdirSync(join(root, 'content', 'sections'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Has a section compiled in a project of its own. Out: its key. */
function kept(body: string, { entries = '', base = '/' } = {}): Promise<string> {
  const content = join(root, 'content');
  const file = join(content, 'sections', '01-shufa.mdx');
  writeFileSync(file, front + body);
  writeFileSync(join(content, 'index.yaml'), entries);
  return keepCompiled(file, compilingState({ root, content, base }), root);
}

test('an unchanged section is not compiled again', async () => {
  const key = await kept('# 述法 [#shufa]\n');
  writeFileSync(compiledFile(root, key), '{"places":[],"notes":[],"body":["as kept"]}');
  expect(readCompiled(root, await kept('# 述法 [#shufa]\n')).body).toEqual(['as kept']);
});

test('it is compiled again when its words, the entries or the base have changed', async () => {
  const entry = '- name: 述法\n  id: shufa-ci\n  pinyin: shufa\n  kind: 制度\n';
  const keys = [
    await kept('# 述法 [#shufa]\n'),
    await kept('# 述法乙 [#shufa]\n'),
    await kept('# 述法 [#shufa]\n', { entries: entry }),
    await kept('# 述法 [#shufa]\n', { base: '/repo/' }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.map((key) => existsSync(compiledFile(root, key)))).toEqual([true, true, true, true]);
});
