import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import type { Settings } from '../../command/settings.ts';
import { downloads, pictures } from '../../study/contract/addresses.ts';
import { mediaTypeOf } from '../../study/contract/media-types.ts';
import { retiredScript } from '../../publish/service-worker/worker-script.ts';
import type { LiveContent } from './live-content.ts';
import { sendProblems } from './problem-page.ts';

/** What the server of `npm run dev` answers before Astro does: the search index, and problems in place of pages. */
export function middleware(live: LiveContent, { base, root }: Settings) {
  const index = `${base}pagefind/`;
  return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    try {
      const path = (request.url ?? '/').replace(/[?#].*$/, '');
      if (path === `${base}sw.js`) await sendRetirement(response, base);
      else if (path.startsWith(index))
        sendIndex(request, response, path.slice(index.length), await live.index.folder());
      else if (live.problems.length > 0 && wantsPage(request)) sendProblems(response, live.problems, root);
      else if (wantsPage(request) && live.renamed.pageInstead(path.slice(base.length)) !== undefined) {
        response.writeHead(302, { Location: base + live.renamed.pageInstead(path.slice(base.length)) }).end();
      } else {
        if (isNamedFile(path.slice(base.length))) request.url = `${path}/`;
        if (wantsPage(request)) response.setHeader('Server-Timing', `content;desc="${live.changes}"`);
        next();
      }
    } catch (error) {
      next(error);
    }
  };
}

/**
 * Is it one of the files whose names are made from the study? Their endpoints are `[file].ts`, and while Astro serves pages
 * it takes those, unlike `[feed].xml.ts`, for pages, which end in `/`.
 */
const isNamedFile = (path: string): boolean => [downloads, pictures].some((folder) => path.startsWith(folder));

/** A built site that was served on this port may have left its service worker there. */
async function sendRetirement(response: ServerResponse, base: string): Promise<void> {
  const script = await retiredScript(base);
  response.writeHead(200, { 'Content-Type': mediaTypeOf('sw.js'), 'Cache-Control': 'no-store' });
  response.end(script);
}

function sendIndex(request: IncomingMessage, response: ServerResponse, file: string, folder: string | undefined): void {
  response.setHeader('Cache-Control', 'no-store');
  if (folder === undefined) {
    response.writeHead(503).end();
    return;
  }
  send(request, file, { root: folder, cacheControl: false })
    .on('error', () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(404).end();
    })
    .pipe(response);
}

function wantsPage({ method, headers }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
}
