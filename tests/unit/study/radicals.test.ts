import { expect, test } from 'vitest';
import { withoutRadicals } from '../../../src/study/radicals.ts';

/** What Unicode itself calls a radical, in the two blocks. */
const radicals = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, at) => String.fromCodePoint(0x2e80 + at)).filter((one) =>
  /\p{Radical}/u.test(one),
);

test('every radical is a character, but for the one that looks like none', () => {
  const left = radicals.filter((one) => !/^\p{Unified_Ideograph}$/u.test(withoutRadicals(one)));
  expect(radicals).toHaveLength(115 + 214);
  expect(left).toEqual(['⺀']);
  expect(left.map(withoutRadicals)).toEqual(left);
});

test('radicals of Kangxi are what NFKC says, or the simplified form of that', () => {
  const other = radicals.filter((one) => one >= '\u2f00' && withoutRadicals(one) !== one.normalize('NFKC'));
  expect(other.map((one) => one + withoutRadicals(one))).toEqual(['⼾户', '⾭青', '⿈黄']);
});

test.each([
  ['各部⻔', '各部门'],
  ['⾏政', '行政'],
  ['⻓效', '长效'],
  ['\uf9d1', '六'],
  ['门', '门'],
])('%s is read as %s', (written, read) => {
  expect(withoutRadicals(written)).toBe(read);
});
