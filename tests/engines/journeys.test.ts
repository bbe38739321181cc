import { afterAll, beforeAll, describe, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { journeys } from '../support/engines/journeys.ts';
import type { Reader } from '../support/engines/reader.ts';
import { startReader } from '../support/engines/readers.ts';
import { servedSite, type ServedSite } from '../support/engines/served-site.ts';

/** The last Chromium for Windows 7, and the other engine in Debian. `npm run soak -- browsers` covers the rest. */
describe.each(['109', 'firefox'])('in %s', (name) => {
  let reader: Reader;
  let site: ServedSite;
  beforeAll(async () => {
    [reader, site] = await Promise.all([startReader(name), servedSite(settings)]);
  });
  afterAll(async () => {
    await Promise.all([reader.close(), site.close()]);
  });

  test.each(journeys.filter(({ short }) => short))('$name', ({ travel }) =>
    travel({ reader, ...site, keep: async () => {} }),
  );
});
