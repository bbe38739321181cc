import { realpathSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import send from 'send';

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
 * Serves a built site as a plain web server would: folders by their index.html, 404.html for what is not there,
 * a year for files whose name holds a hash, `no-cache` for the rest.
 * Errors: the port is taken or forbidden (EADDRINUSE, EACCES).
 */
export async function startServer({ root, base, port }: Serving): Promise<RunningServer> {
  // A link to the present release may be turned while a file is sent: each request holds on to the one that it met.
  const server = createServer((request, response) => answer(request, response, presentFolder(root), base));
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

function answer(request: IncomingMessage, response: ServerResponse, root: string, base: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const address = request.url ?? '/';
  const path = address.split('?')[0] ?? '/';
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (`${path}/` === base) redirect(response, withSlash(address));
  else if (path.startsWith(base)) sendFile(request, response, root, path.slice(base.length - 1));
  else sendNotFound(request, response, root);
}

function sendFile(request: IncomingMessage, response: ServerResponse, root: string, path: string): void {
  send(request, path, { root, cacheControl: false, dotfiles: 'ignore' })
    .on('headers', () => response.setHeader('Cache-Control', cacheRuleFor(path)))
    .on('directory', () => redirect(response, withSlash(request.url ?? '/')))
    .on('error', (error: { status?: number }) => {
      if (response.headersSent) response.destroy();
      else if (error.status === 412 || error.status === 416) response.writeHead(error.status).end();
      else sendNotFound(request, response, root);
    })
    .pipe(response);
}

function sendNotFound(request: IncomingMessage, response: ServerResponse, root: string): void {
  // conditions and ranges of the request are about the file that was asked for, not about this page
  for (const name of ['range', 'if-match', 'if-none-match', 'if-modified-since', 'if-unmodified-since']) {
    delete request.headers[name];
  }
  response.statusCode = 404;
  response.setHeader('Cache-Control', 'no-cache');
  send(request, '404.html', { root, cacheControl: false, etag: false, lastModified: false, acceptRanges: false })
    .on('error', () => {
      if (response.headersSent) response.destroy();
      else response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n');
    })
    .pipe(response);
}

function cacheRuleFor(path: string): string {
  return path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The same address with a slash after the path. Several slashes at the start would name another host. */
function withSlash(address: string): string {
  const [path = '/', ...query] = address.split('?');
  const target = `${path.replace(/^\/+/, '/')}/`;
  return query.length > 0 ? `${target}?${query.join('?')}` : target;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location, 'Cache-Control': 'no-cache' }).end();
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
