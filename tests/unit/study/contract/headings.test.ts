import { describe, expect, test } from 'vitest';
import { headingIds, headingWords, phrasesOf, withoutIds } from '../../../../src/study/contract/headings.ts';

describe('the ids at a heading’s end', () => {
  test.each([
    ['一是点。 [#dian]', 'dian', []],
    ['一是点。[#dian]', 'dian', []],
    ['一是点。 [#dian] ', 'dian', []],
    ['一是点。 [#xin #jiu]', 'xin', ['jiu']],
    ['一是点。 [#xin  #jiu #geng-jiu ]', 'xin', ['jiu', 'geng-jiu']],
    ['一是点。 [#中文]', '中文', []],
    ['一是点。 [#]', '', []],
  ])('of %j are read: its own first, then former ones', (written, id, formerIds) => {
    expect(headingIds(written)).toEqual({ id, formerIds });
  });

  test.each([
    '一是点。',
    '一是点。 [dian]',
    '一是点。 [#dian]，',
    '一是 [#dian] 点。',
    '一是点。 [#xin jiu]',
    '一是点。 [#xin#jiu]',
  ])('are missing from %j', (written) => expect(headingIds(written)).toBeUndefined());
});

describe('a heading’s words', () => {
  test.each([
    ['一是点。 [#dian]', '一是点。'],
    ['一是点。 [#xin #jiu]', '一是点。'],
    ['一是点。 [#xin jiu]', '一是点。'],
    ['为发力点，|抓牢|抓好 [#dian]', '为发力点，抓牢抓好'],
    ['一是 [#dian] 点。', '一是 [#dian] 点。'],
  ])('of %j are %s', (written, words) => {
    expect(headingWords(written)).toBe(words);
  });

  test('keep their break marks where only the ids are taken away', () => {
    expect(withoutIds('抓牢|抓好 [#dian]')).toBe('抓牢|抓好');
  });

  test('are cut at their break marks', () => {
    expect(phrasesOf('为发力点，|抓牢|抓好')).toEqual(['为发力点，', '抓牢', '抓好']);
  });
});
