import type { Edition } from '../edition.ts';
import { serviceWorker } from '../service-worker.ts';
import type { WorkerScope } from '../worker-scope.ts';

/** The build writes it in front of the bundled script. */
declare const edition: Edition;

serviceWorker(self as unknown as WorkerScope, edition);
