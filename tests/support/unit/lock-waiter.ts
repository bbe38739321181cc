import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeBuildLock } from '../../../src/command/build-lock.ts';

/*
 * A process that asks for many locks, each at a fixed time, so that two such processes ask at the same moment. It
 * appends each lock that it gets to the file `taken` and never releases any. Arguments: folder, number of locks, time
 * of the first (ms since 1970), interval to the next (ms).
 */
const [folder = '', count = '', first = '', pause = ''] = process.argv.slice(2);
for (let lock = 0; lock < Number(count); lock++) {
  while (Date.now() < Number(first) + lock * Number(pause));
  void takeBuildLock(join(folder, `${lock}.lock`)).then(() => appendFileSync(join(folder, 'taken'), `${lock}\n`));
}
