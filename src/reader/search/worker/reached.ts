import { faultFrom, faultOfStatus, SearchFault } from './search-fault.ts';

/** What asks for a file: `fetch`, or the original where it is guarded. */
type Fetch = typeof globalThis.fetch;

/** The longest that a response may take, in ms. */
export const timeLimit = 8000;

/**
 * Waits for a fetch or an import of a file; where it fails with a TypeError, finds out why. Mistakes in a script and
 * functions that an old browser lacks are TypeErrors too, so only here is it certain that the file is meant.
 *
 * In: what is loading; its address; `verified`: a wrong check sum is a TypeError as well; how to ask again.
 */
export async function reached<Loaded>(
  loading: Promise<Loaded>,
  url: URL,
  { verified = false, ask = globalThis.fetch }: { verified?: boolean; ask?: Fetch } = {},
): Promise<Loaded> {
  try {
    return await loading;
  } catch (error) {
    throw error instanceof TypeError ? await whyNotReached(url, verified, ask) : faultFrom(error);
  }
}

/** A browser does not say why a file did not come, so this asks for its head, and then for the site's. */
async function whyNotReached(url: URL, verified: boolean, ask: Fetch): Promise<SearchFault> {
  const file = url.pathname;
  if (!navigator.onLine) return new SearchFault('offline', `offline: ${file}`);
  try {
    const status = await statusOf(url, ask);
    if (status !== undefined) {
      const kind = verified ? 'broken' : 'unreachable';
      return faultOfStatus(status, file) ?? new SearchFault(kind, `${kind}: ${file}`, { file });
    }
    const site = await statusOf(new URL(import.meta.env.BASE_URL, url), ask);
    return new SearchFault(site === undefined ? 'offline' : 'unreachable', `no connection: ${file}`, { file });
  } catch (error) {
    return faultFrom(error);
  }
}

/** The server's status for a file; none without a connection. No service worker and no cache answers for its head. */
async function statusOf(url: URL, ask: Fetch): Promise<number | undefined> {
  const signal = AbortSignal.timeout(timeLimit);
  try {
    return (await ask.call(globalThis, url.href, { method: 'HEAD', cache: 'no-store', signal })).status;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
