import { trustedScriptUrl } from '../serving/trusted-script-url.ts';

/** The worker's address as a page under Trusted Types accepts it. The policy `search-worker` admits this one address. */
export function trustedWorkerUrl(workerUrl: string): string {
  return trustedScriptUrl('search-worker', workerUrl);
}
