import { setTimeout as delay } from 'node:timers/promises';
import { publish } from '../../src/publish/release/publish.ts';

/** Publishes editions in turn, in its own process. Arguments: folder, number of releases, pause (ms), editions. */
const [folder = '', count = '0', pause = '0', ...editions] = process.argv.slice(2);
for (let release = 0; release < Number(count); release++) {
  console.log(publish({ site: editions[release % editions.length] ?? '', folder }).name);
  await delay(Number(pause));
}
