import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';

/** A host that sends files and their types and no header of ours, as GitHub Pages does. */
export interface PlainHost {
  /** its address with `/` at the end */
  url: string;
  /** what was asked of it, in order */
  asked: string[];
  close: () => void;
}

/**
 * Starts it on a free port. In: the folder to serve; `change` for what shall be otherwise with pages.
 * Out: the host; its origin is foreign to every other one.
 */
export async function plainHost(
  root: string,
  page?: (request: IncomingMessage) => string | undefined,
): Promise<PlainHost> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '/');
    const html = page?.(request);
    if (html !== undefined) response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
    else send(request, (request.url ?? '/').split('?')[0] ?? '/', { root }).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
