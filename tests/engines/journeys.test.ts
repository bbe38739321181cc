import { afterAll, beforeAll, describe, test } from 'vitest';
import { journeys } from './journeys.ts';
import type { Reader } from './reader.ts';
import { startReader } from './readers.ts';
import { servedSite, type ServedSite } from './served-site.ts';

/** Windows 7's last kernel, and the other engine that Debian has. `npm run soak -- browsers` has the rest. */
describe.each(['109', 'firefox'])('in %s', (name) => {
  let reader: Reader;
  let site: ServedSite;
  beforeAll(async () => {
    [reader, site] = await Promise.all([startReader(name), servedSite()]);
  });
  afterAll(async () => {
    await Promise.all([reader.close(), site.close()]);
  });

  test.each(journeys.filter(({ short }) => short))('$name', ({ travel }) =>
    travel({ reader, ...site, keep: async () => {} }),
  );
});
