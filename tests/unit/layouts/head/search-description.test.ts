import { expect, test } from 'vitest';
import { searchDescriptionOf } from '../../../../src/layouts/head/search-description.ts';

const describe = (siteName: string, description = '述法。') =>
  searchDescriptionOf({
    siteName,
    description,
    language: 'zh-Hans',
    addressOf: (path) => `https://a.example/r/${path}`,
  });

test('a browser fills what was typed into the address of the search page', () => {
  expect(describe('案例')).toContain(
    'type="text/html" method="get" template="https://a.example/r/search/?q={searchTerms}"',
  );
});

// OpenSearch 1.1: “The value must contain 16 or fewer characters”
test.each([
  ['胶州法治建设案例', '胶州法治建设案例'],
  ['某某自治州某某自治县法治政府建设案例选编', '某某自治州某某自治县法治政府建设'],
  ['𠮷'.repeat(20), '𠮷'.repeat(16)],
])('the short name of %s', (siteName, shortName) => {
  expect(describe(siteName)).toContain(`<ShortName>${shortName}</ShortName>`);
});

test('words of the study cannot end an element', () => {
  const xml = describe('甲</ShortName>&', '<乙>');
  expect(xml).toContain('<ShortName>甲&lt;/ShortName&gt;&amp;</ShortName>');
  expect(xml).toContain('<Description>&lt;乙&gt;</Description>');
});
