/**
 * The Content-Security-Policy of the site (https://www.w3.org/TR/CSP3/), in two halves that a browser enforces together.
 *
 * The page's half stands in the page, as its first `<meta>`, and names by hash exactly the code that this page has
 * inline. The header's half names no hash: it is the same for every build, so that a server which was not reloaded, a
 * cache or a service worker can never pair a new page with the hashes of an old one; it adds what a `<meta>` cannot
 * say, and stays in force for answers that are no page. It never names script-src or default-src: hosts that join the
 * rules of several paths (Cloudflare) would forbid the search worker its engine.
 */

/** Names under which scripts may make addresses that run (https://w3c.github.io/trusted-types/). No other sink is open. */
const trustedTypes = ['search-worker', 'service-worker'];

const noInjection = {
  'require-trusted-types-for': ["'script'"],
  'trusted-types': trustedTypes,
};

const ownAddressesOnly = {
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
};

/** What a page has inline, as CSP sources (`'sha256-…'`), and whether the site has style sheets beside its pages. */
export interface InlineCode {
  scripts: string[];
  styles: string[];
}

/** The half that stands in a page. In: the page's own inline code, and whether the site has style sheets as files. */
export function pagePolicy({ scripts, styles }: InlineCode, hasSheets: boolean): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': [...(hasSheets ? ["'self'"] : []), ...styles],
    'font-src': ["'self'"],
    'img-src': ["'self'"],
    ...ownAddressesOnly,
    ...noInjection,
  });
}

/**
 * The half that every answer carries as a header. Of styles and pictures it says nothing: it would bind the browser's
 * own views of a picture or of the feed, which have theirs inline.
 */
export const headerPolicy = policy({
  ...ownAddressesOnly,
  'frame-src': ["'none'"],
  'script-src-attr': ["'none'"],
  'frame-ancestors': ["'none'"],
  ...noInjection,
});

/** The search worker alone may compile WebAssembly: Pagefind's engine. It loads from here, and asks here. */
export const searchWorkerPolicy = policy({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'connect-src': ["'self'"],
});

/** The service worker fetches the site's own files and runs nothing else. */
export const serviceWorkerPolicy = policy({
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'connect-src': ["'self'"],
});

function policy(directives: Record<string, string[]>): string {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...(sources.length > 0 ? sources : ["'none'"])].join(' '))
    .join('; ');
}
