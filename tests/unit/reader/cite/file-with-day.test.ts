import { describe, expect, test } from 'vitest';
import { fileWithDay } from '../../../../src/reader/cite/file-with-day.ts';
import { referenceFiles } from '../../../../src/reader/take-away/reference-files.ts';
import { bare, page } from '../../../support/unit/example-reference.ts';

describe('the day of access is filled in when a file is downloaded', () => {
  const references = [
    bare,
    page({ key: 'a2', title: 'url = {x}', within: 'UR  - 全文', date: '2021', authors: ['甲'] }),
  ];

  test.each(referenceFiles)('$name becomes what it would be if written with it', ({ name, write }) => {
    const file = write(references);
    expect(file).not.toContain('2026');
    expect(fileWithDay(name, file, '2026-12-01')).toBe(write(references, '2026-12-01'));
  });

  test('another file is refused', () => {
    expect(() => fileWithDay('quanwen.txt', '', '2026-12-01')).toThrow('quanwen.txt is no file of references.');
  });
});
