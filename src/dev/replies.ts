import type { IncomingMessage, ServerResponse } from 'node:http';
import send from 'send';
import type { Settings } from '../build/settings.ts';
import { retiredScript } from '../offline/retired-worker.ts';
import type { EditingDesk } from './editing-desk.ts';
import { sendProblems } from './problem-page.ts';

/** What the server of `npm run dev` answers before Astro is asked: the search index, and problems in place of pages. */
export function replies(desk: EditingDesk, { base, root }: Settings) {
  const index = `${base}pagefind/`;
  return async (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): Promise<void> => {
    try {
      await desk.settled();
      const path = (request.url ?? '/').replace(/[?#].*$/, '');
      if (path === `${base}sw.js`) sendRetirement(response, base);
      else if (path.startsWith(index))
        sendIndex(request, response, path.slice(index.length), await desk.index.folder());
      else if (desk.problems.length > 0 && wantsPage(request)) sendProblems(response, desk.problems, root);
      else {
        if (wantsPage(request)) response.setHeader('Server-Timing', `content;desc="${desk.changes}"`);
        next();
      }
    } catch (error) {
      next(error);
    }
  };
}

/** A built site that was served on this port may have left its service worker there. */
function sendRetirement(response: ServerResponse, base: string): void {
  response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(retiredScript(base));
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
