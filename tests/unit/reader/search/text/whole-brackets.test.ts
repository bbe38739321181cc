import { expect, test } from 'vitest';
import { withWholeBrackets } from '../../../../../src/reader/search/text/whole-brackets.ts';

test.each([
  ['镇街党（工）委', 2, 5, '党（工）'],
  ['镇街党（工）委', 4, 7, '（工）委'],
  ['镇街党（工）委', 2, 7, '党（工）委'],
  ['镇街党（工作）委', 2, 5, '党（工'],
  ['“三联一群”工作', 1, 5, '三联一群'],
])('%s, %i to %i: %s', (text, start, end, part) => {
  const range = withWholeBrackets(text, { start, end });
  expect(text.slice(range.start, range.end)).toBe(part);
});
