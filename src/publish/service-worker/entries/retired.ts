import type { Edition } from '../edition.ts';
import { retiredWorker } from '../retired-worker.ts';
import type { WorkerScope } from '../worker-scope.ts';

/** The build writes it in front of the bundled script. */
declare const edition: Pick<Edition, 'base'>;

retiredWorker(self as unknown as WorkerScope, edition);
