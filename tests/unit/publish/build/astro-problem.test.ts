import { expect, test } from 'vitest';
import { problemFrom } from '../../../../src/publish/build/astro-problem.ts';

/** Errors as the build throws them without the content check. */
const unclosedTag = new Error(`Build failed with 1 error:

[plugin @mdx-js/rolldown] /site/content/sections/01-shufa.mdx:7:1
MDXError: Expected a closing tag for \`<b>\` (7:1-7:4) before the end of \`paragraph\`
    at handler (file:///site/node_modules/@astrojs/mdx/dist/vite-plugin-mdx.js:64:17)`);
const unknownKey = Object.assign(new Error('**sections → 01-shufa** does not match.\n\n  Unrecognized key: "titel"'), {
  loc: { file: '/site/content/sections/01-shufa.mdx', line: 0, column: 0 },
});
const openQuote = Object.assign(new Error('unexpected end of the stream within a double quoted scalar'), {
  id: '/site/content/sections/01-shufa.mdx?x',
  loc: { file: '/site/content/sections/01-shufa.mdx', line: 3, column: 0 },
});

test.each([
  [unclosedTag, 7, 1, 'Expected a closing tag for `<b>`'],
  [unknownKey, 0, 0, 'Unrecognized key: "titel"'],
  [openQuote, 3, 1, 'double quoted scalar'],
  [new Error('outer', { cause: openQuote }), 3, 1, 'double quoted scalar'],
])('error %#: the problem has its file, line, column and words', (error, line, column, words) => {
  const problem = problemFrom(error, '/site');
  expect(problem).toMatchObject({ file: 'content/sections/01-shufa.mdx', line, column });
  expect(problem?.message).toContain(words);
  expect(problem?.message).not.toContain('    at ');
});

test('a folder with blanks in its name is no obstacle', () => {
  const path = '/我的 文稿/site/content/sections/01-shufa.mdx:7:1';
  const problem = problemFrom(new Error(`[plugin @mdx-js/rolldown] ${path}\nMDXError: x`), '/我的 文稿/site');
  expect(problem).toMatchObject({ file: 'content/sections/01-shufa.mdx', line: 7, column: 1 });
});

test.each([
  new TypeError('x is not a function'),
  Object.assign(new Error('x'), { id: '/site/src/pages/index.astro' }),
  'x',
])('error %# is a bug in the program', (error) => expect(problemFrom(error, '/site')).toBeUndefined());
