import { expect, test } from 'vitest';
import { lackedBy, since } from '../dist/browser-compat.ts';

type Said = NonNullable<Parameters<typeof since>[0]['support'][string]>;
const sinceIn = (said: Said) => since({ support: { chrome: said } }, 'chrome');

test.each<[string, Said, number]>([
  ['from a version on', { version_added: '16.4' }, 16.4],
  ['at least from the one where it was first seen', { version_added: '≤79' }, 79],
  ['not at all', { version_added: false }, Infinity],
  ['not before it is published', { version_added: 'preview' }, Infinity],
  ['not behind a flag', { version_added: '90', flags: [{}] }, Infinity],
  ['not under another name', { version_added: '90', prefix: '-webkit-' }, Infinity],
  ['not when it was taken away', { version_added: '90', version_removed: '100' }, Infinity],
  [
    'in part at first, and then wholly',
    [{ version_added: '124' }, { version_added: '103', version_removed: '124' }],
    103,
  ],
  ['again', [{ version_added: '120' }, { version_added: '90', version_removed: '100' }], 120],
])('a browser has a thing %s', (_when, said, version) => {
  expect(sinceIn(said)).toBe(version);
});

test('of a browser that the data do not name one thinks the worst', () => {
  expect(since({ support: {} }, 'chrome')).toBe(Infinity);
});

test('who lacks it is told by name and version', () => {
  const compat = { support: { chrome: { version_added: '105' }, firefox: { version_added: '115' } } };
  expect(lackedBy(compat, { chrome: 105, firefox: 114 })).toEqual(['firefox 114']);
});
