import { expect, test } from 'vitest';
import { settingsFrom } from '../../../src/command/settings.ts';

test('without variables the build settings have their defaults', () => {
  expect(settingsFrom({}, '/project')).toEqual({
    root: '/project',
    base: '/',
    content: '/project/content',
    out: '/project/dist',
    site: 'https://example.invalid',
    offline: true,
    pdf: true,
    port: 4321,
  });
});

test.each(['repo', '/repo', 'repo/', '/repo/', '//repo//'])('BASE=%s becomes a path between slashes', (BASE) => {
  expect(settingsFrom({ BASE }, '/').base).toBe('/repo/');
});

test.each(['', '/'])('BASE=“%s” is the root', (BASE) => expect(settingsFrom({ BASE }, '/').base).toBe('/'));

test('a base of several segments, a site with a path, folders elsewhere', () => {
  const env = { BASE: '/a/b.c', SITE: 'https://example.org/x/', OUT: '/srv/site', CONTENT: 'other', PORT: '0' };
  expect(settingsFrom(env, '/project')).toMatchObject({
    base: '/a/b.c/',
    site: 'https://example.org',
    out: '/srv/site',
    content: '/project/other',
    port: 0,
  });
});

test.each([
  [{ BASE: '/a b/' }, 'BASE'],
  [{ BASE: '/../x/' }, 'BASE'],
  [{ BASE: '/述法/' }, 'BASE'],
  [{ SITE: 'example.org' }, 'SITE'],
  [{ SITE: 'file:///x' }, 'SITE'],
  [{ PORT: '65536' }, 'PORT'],
  [{ PORT: 'http' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ OFFLINE: 'no' }, 'OFFLINE'],
  [{ PDF: 'no' }, 'PDF'],
])('%o is refused, and the message names the variable', (env, name) => {
  expect(() => settingsFrom(env, '/')).toThrow(`${name}=`);
});
