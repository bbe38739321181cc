/** The part of Trusted Types that is used; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

interface Policy {
  createScriptURL(url: string): string;
}

const policies = new Map<string, Policy | undefined>();

/**
 * The address of a script as a page under Trusted Types accepts it. In: the name of a policy that `policy.ts` allows,
 * the one file that it admits, and a query that passes over what the browser holds of it. Where the policy may not be
 * made the plain address is returned, and the browser decides.
 */
export function trustedScriptUrl(name: string, admitted: string, query = ''): string {
  // an address of the editing server has a query of its own
  const wanted = admitted.includes('?') ? admitted + query.replace('?', '&') : admitted + query;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    if (!policies.has(name)) {
      const policy = trustedTypes?.createPolicy(name, {
        createScriptURL: (url) => {
          if (fileOf(url) !== fileOf(admitted)) throw new TypeError(`${name} admits another address than ${url}`);
          return url;
        },
      });
      policies.set(name, policy);
    }
  } catch {
    return wanted;
  }
  return policies.get(name)?.createScriptURL(wanted) ?? wanted;
}

const fileOf = (url: string) => url.split('?')[0];
