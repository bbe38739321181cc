/** The part of Trusted Types that is used; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/**
 * The worker's address as a page under Trusted Types accepts it. The policy is named `search-worker` and admits this
 * one address. Where the policy may not be made the plain address is returned, and the browser decides.
 */
export function trustedWorkerUrl(workerUrl: string): string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  try {
    policy ??= trustedTypes?.createPolicy('search-worker', {
      createScriptURL: (url) => {
        if (url !== workerUrl) throw new TypeError(`not the search worker: ${url}`);
        return url;
      },
    });
  } catch {
    return workerUrl;
  }
  return policy?.createScriptURL(workerUrl) ?? workerUrl;
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;
