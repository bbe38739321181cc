import { expect, test } from 'vitest';
import { placesInHtml } from '../../../src/study/places/places-in-html.ts';
import { render } from '../../support/unit/render.ts';

const textOf = async (markdown: string) => placesInHtml(await render(markdown))[0]?.text;

test.each([
  ['1. 申请书；\n2. 身份证。', '<p>1.申请书；</p><p>2.身份证。</p>'],
  ['1. 甲\n\n2. 乙', '<p>1.甲</p><p>2.乙</p>'],
  ['1) 甲\n2) 乙', '<p>1)甲</p><p>2)乙</p>'],
  ['1. **甲**乙\n   丙', '<p>1.<strong>甲</strong>乙丙</p>'],
  ['> 1. 甲', '<blockquote><p>1.甲</p></blockquote>'],
])('the numbers of %j are words of paragraphs', async (markdown, html) => {
  expect(await render(markdown)).toContain(html);
});

test('numbers are those that are written, not counted on', async () => {
  expect(await textOf('3. 甲\n5. 乙\n5. 丙')).toBe('3.甲5.乙5.丙');
});

test('numbers stay in lists of lists', async () => {
  expect(await textOf('1. 甲\n   1. 子\n   2. 丑\n2. 乙')).toBe('1.甲1.子2.丑2.乙');
  expect(await render('- 甲\n  1. 子\n  2. 丑\n- 乙')).toContain('<li><p>甲</p><p>1.子</p><p>2.丑</p></li>');
});

test('points without number stay a list', async () => {
  expect(await render('- 甲\n- 乙')).toContain('<ul><li>甲</li><li>乙</li></ul>');
});
