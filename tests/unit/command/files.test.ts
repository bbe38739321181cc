import { expect, test } from 'vitest';
import { isBelow } from '../../../src/command/files.ts';

test.each([
  ['/a/b', '/a/b/c.mdx', true],
  ['/a/b', '/a/b', false],
  ['/a/b', '/a/bc/d', false],
  ['/a/b', '/a/..b', false],
  ['/a', '/a/..b/c', true],
])('is a file inside? %s %s: %s', (folder, file, expected) => expect(isBelow(folder, file)).toBe(expected));
