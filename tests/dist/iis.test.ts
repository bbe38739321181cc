import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathsBelow } from '../../src/command/files.ts';
import { settings } from '../../src/command/this-build.ts';
import { headersFor, notRewritten } from '../../src/publish/headers/rules.ts';
import { mediaTypeOf } from '../../src/study/contract/media-types.ts';
import { iisWith } from '../support/dist/iis-imitation.ts';

/* A county office has a Windows server, on which what is not stated is 404. No IIS was ever tried, only its rules. */

const published = pathsBelow(settings.out).filter((file) => !/\.(?:br|gz|config)$|^_(?:headers|redirects)$/.test(file));
const iis = iisWith(readFileSync(join(settings.out, 'web.config'), 'utf8'));
const endOf = (file: string) => /\.[^./]*$/.exec(file)?.[0] ?? '.';

test('every file that is published has its type, and no other kind of file is shown', () => {
  for (const file of published) expect([file, iis(file).types.get(endOf(file))]).toEqual([file, mediaTypeOf(file)]);
  for (const end of ['.br', '.gz', '.config', '.yaml', '.mdx']) expect(iis('x').types.has(end)).toBe(false);
});

test('every file has the headers of the other servers', () => {
  for (const file of published) {
    const { headers, clientCache } = iis(file);
    const { 'Cache-Control': cache = '', ...others } = headersFor(file);
    const { cacheControlMode, cacheControlMaxAge, cacheControlCustom } = clientCache;
    const year = cacheControlMode === 'UseMaxAge' && `${cacheControlCustom}, ${cacheControlMaxAge}`;
    expect(year || headers.get('Cache-Control'), file).toBe(
      cache.includes('immutable') ? 'public, immutable, 365.00:00:00' : cache.replace(notRewritten, ''),
    );
    headers.delete('Cache-Control');
    expect(Object.fromEntries(headers), file).toEqual(others);
  }
});

test('a missing file is not kept for a year: IIS puts headers on errors too', () => {
  for (const file of ['_astro/gone.js', 'pagefind/index/gone.pf_index'])
    expect(iis(file).headers.has('Cache-Control')).toBe(false);
});

test('the 404 page is a file beside web.config, also for folders that list nothing', () => {
  expect([...iis('nowhere/').errorPages]).toEqual([
    ['403', '404.html'],
    ['404', '404.html'],
  ]);
  expect(existsSync(join(settings.out, '404.html'))).toBe(true);
});
