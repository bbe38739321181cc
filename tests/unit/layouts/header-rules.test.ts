import { expect, test } from 'vitest';
import { headerRules } from '../../../src/layouts/frame/header-rules.ts';

const few = {
  siteName: '胶州法治建设案例',
  sections: ['述法', '督察', '镇街'],
  companions: ['全文', '索引', '图解', '说明'],
};
const names = (count: number, name = '健全审核工作机制') => Array.from({ length: count }, () => name);
/** The width in pixels up to which the rules hide something. */
const foldedBelow = (rules: string, what: string) =>
  Number(rules.match(new RegExp(`max-width:([\\d.]+)rem\\)\\{header\\.site-header ${what}\\{display:none`))?.[1] ?? 0) *
  16;

test('a few short names need no rule', () => {
  expect(headerRules(few, false)).toBe('');
  expect(headerRules({ ...few, siteName: '照明案例', sections: [] }, true)).toBe('');
});

test('the list is left to 目录 below the width that it needs, the more names the wider', () => {
  const widths = [3, 6, 10, 17].map((count) =>
    foldedBelow(headerRules({ ...few, sections: names(count) }, false), 'nav:first-of-type'),
  );
  expect(widths[0]).toBeGreaterThan(900);
  expect(widths[3]).toBeGreaterThan(17 * 8 * 14);
  expect(widths).toEqual(widths.toSorted((one, other) => one - other));
});

test('where the contents stand beside the text, the button for them does not', () => {
  const sections = names(10);
  const [plain, reading] = [false, true].map((hasColumn) => headerRules({ ...few, sections }, hasColumn));
  const button = /max-width:([\d.]+)rem\)\{header\.site-header \.open-contents\{display:block/;
  expect(Number(plain?.match(button)?.[1]) * 16).toBeGreaterThan(1280);
  expect(Number(reading?.match(button)?.[1]) * 16).toBeLessThan(1100);
});

test('a name longer than a phone’s line may take two', () => {
  const rule = 'white-space:normal';
  expect(headerRules({ ...few, siteName: '十二个字的网站名称正好够' }, true)).not.toContain(rule);
  expect(headerRules({ ...few, siteName: '十三个字的网站名称就不够了' }, true)).toContain(rule);
});

test('so long a name that the other links have no room leaves them to 目录 too', () => {
  const rules = headerRules({ ...few, siteName: names(5).join(''), sections: [] }, false);
  expect(foldedBelow(rules, 'nav')).toBeGreaterThan(900);
});
