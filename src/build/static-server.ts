import { realpathSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { headersFor } from '../serving/rules.ts';
import { sendFile, sendNotFound, setHeaders, type Asked } from './send-file.ts';

/** What to serve and where. */
export interface Serving {
  /** folder of the built site */
  root: string;
  /** path under which it stands, with `/` at both ends */
  base: string;
  /** 0 lets the system choose */
  port: number;
}

/** A server at work. */
export interface RunningServer {
  /** the site's address, base included */
  url: string;
  /** ends it, open connections too */
  close: () => Promise<void>;
}

/**
 * Serves a built site as the servers do for which `src/serving/` writes rules: with the same headers, packed files,
 * redirects and the 404 page.
 * Errors: the port is taken or forbidden (EADDRINUSE, EACCES).
 */
export async function startServer({ root, base, port }: Serving): Promise<RunningServer> {
  // A link to the present release may be turned while a file is sent: each request holds on to the one that it met.
  const server = createServer((request, response) => answer({ request, response, root: presentFolder(root) }, base));
  await listening(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://localhost:${actual}${base}`, close: () => closed(server) };
}

/** Where a link to a folder leads now, or the path itself where nothing is. */
function presentFolder(root: string): string {
  try {
    return realpathSync(root);
  } catch {
    return root;
  }
}

function answer(asked: Asked, base: string): void {
  const { request, response } = asked;
  setHeaders(response, headersFor('404.html'));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const address = request.url ?? '/';
  const path = address.split('?')[0] ?? '/';
  const toSlash = () => response.writeHead(301, { Location: withSlash(address) }).end();
  if (`${path}/` === base) toSlash();
  else if (path.startsWith(base)) sendFile(asked, path.slice(base.length - 1), toSlash);
  else sendNotFound(asked);
}

/** The same address with a slash after the path. Several slashes at the start would name another host. */
function withSlash(address: string): string {
  const [path = '/', ...query] = address.split('?');
  const target = `${path.replace(/^\/+/, '/')}/`;
  return query.length > 0 ? `${target}?${query.join('?')}` : target;
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
