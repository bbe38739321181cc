import type { IncomingMessage } from 'node:http';
import send from 'send';
import { localServer, type LocalServer } from './local-server.ts';

/** A host that sends files and their types and no header of ours, as GitHub Pages does. */
export interface PlainHost extends LocalServer {
  /** what was asked of it, in order */
  asked: string[];
}

/** Starts it. In: the folder to serve; what it answers with a page of the test's own, if with any. */
export async function plainHost(
  root: string,
  page?: (request: IncomingMessage) => string | undefined,
): Promise<PlainHost> {
  const asked: string[] = [];
  const server = await localServer((request, response) => {
    asked.push(request.url ?? '/');
    const html = page?.(request);
    if (html !== undefined) response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    else send(request, (request.url ?? '/').split('?')[0] ?? '/', { root }).pipe(response);
  });
  return { ...server, asked };
}
