import { reached, timeLimit } from './reached.ts';
import { faultFrom, faultOfStatus, SearchFault } from './search-fault.ts';

/** The site's policy has refused a worker. */
let isForbidden = false;
document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
  isForbidden ||= effectiveDirective === 'worker-src';
});

/**
 * Why a worker did not start. A browser does not say whether it refused the worker, could not load it or could not read
 * it, so this asks for the file once more: what the server has, and no policy refuses, the browser could not read.
 * In: its address.
 */
export async function whyNotStarted(address: string): Promise<SearchFault> {
  const url = new URL(address, location.href);
  const file = url.pathname;
  try {
    const signal = AbortSignal.timeout(timeLimit);
    const { status } = await reached(fetch(url, { method: 'HEAD', signal }), url);
    const isRefused = isForbidden && new SearchFault('refused', 'the policy refuses the worker');
    return faultOfStatus(status, file) ?? (isRefused || new SearchFault('broken', `${file} is not whole`, { file }));
  } catch (error) {
    return faultFrom(error);
  }
}
