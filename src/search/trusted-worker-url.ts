import { trustedScriptUrl } from '../serving/trusted-script-url.ts';

/**
 * The worker's address as a page under Trusted Types accepts it. The policy `search-worker` admits this one file.
 * In: its address, and `?attempt=…` where it is tried anew.
 */
export function trustedWorkerUrl(workerUrl: string, attempt: string): string {
  return trustedScriptUrl('search-worker', workerUrl, attempt);
}
