import type { IncomingMessage } from 'node:http';
import send from 'send';
import { localServer, type LocalServer } from './local-server.ts';

/** A host that sends files with their types but none of our headers, as GitHub Pages does. */
export interface PlainHost extends LocalServer {
  /** requested paths, in order */
  requests: string[];
}

/** Serves the folder `root`. `page` may answer a request with HTML of the test's own instead. */
export async function plainHost(
  root: string,
  page?: (request: IncomingMessage) => string | undefined,
): Promise<PlainHost> {
  const requests: string[] = [];
  const server = await localServer((request, response) => {
    requests.push(request.url ?? '/');
    const html = page?.(request);
    if (html !== undefined) response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    else send(request, (request.url ?? '/').split('?')[0] ?? '/', { root }).pipe(response);
  });
  return { ...server, requests };
}
