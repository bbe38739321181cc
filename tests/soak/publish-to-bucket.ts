import { setTimeout as delay } from 'node:timers/promises';
import { bucketPlace } from '../../src/publish/release/bucket/bucket-place.ts';

/**
 * Publishes editions in turn to object storage, and goes back each third time, in its own process. Arguments: the
 * bucket's address, how often, pause (ms), editions.
 */
const [address = '', count = '0', pause = '0', ...editions] = process.argv.slice(2);
const place = await bucketPlace(address, '/');
for (let turn = 0; turn < Number(count); turn++) {
  const site = editions[turn % editions.length] ?? '';
  if (turn % 3 === 2) await place.rollBack(undefined);
  else await place.publish({ site, beside: {}, forServers: {}, refuse: () => {} });
  console.log(turn);
  await delay(Number(pause));
}
