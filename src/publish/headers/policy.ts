/**
 * The Content-Security-Policy of the site (https://www.w3.org/TR/CSP3/), in two halves that a browser enforces together.
 *
 * The page's half is the first `<meta>` of the page, and names by hash exactly the inline code of this page. The header's
 * half names no hash: it is the same for every build, so that a server that was not reloaded, a cache or a service
 * worker can never pair a new page with the hashes of an old one; it adds what a `<meta>` cannot say, and applies to
 * answers that are not pages. It never names script-src or default-src: hosts that join the rules of several paths
 * (Cloudflare) would forbid the search worker its engine.
 */

/** Policies under which scripts may create script addresses (https://w3c.github.io/trusted-types/). No other sink is open. */
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

/** What a page has inline, as CSP sources (`'sha256-…'`). */
export interface InlineCode {
  scripts: string[];
  styles: string[];
  /** does it name a web manifest? */
  hasManifest: boolean;
}

/** The half in a page. In: the page's inline code, and whether the site has stylesheets as files. */
export function pagePolicy({ scripts, styles, hasManifest }: InlineCode, hasStylesheets: boolean): string {
  return policy({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': [...(hasStylesheets ? ["'self'"] : []), ...styles],
    'font-src': ["'self'"],
    'img-src': ["'self'"],
    ...(hasManifest && { 'manifest-src': ["'self'"] }),
    ...ownAddressesOnly,
    ...noInjection,
  });
}

/**
 * The half that every answer carries as a header. It says nothing about styles and images: it would bind the browser's
 * own views of an image or of the feed, which have theirs inline.
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
