import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { close, listen } from '../../command/listen.ts';
import type { MovedPage } from '../../study/published-addresses.ts';
import { movedPagesIn, movedTo } from '../headers/hosting/moved-pages.ts';
import { headersFor } from '../headers/rules.ts';
import { sendFile, sendNotFound, setHeaders, type RequestContext } from './send-file.ts';

/** What to serve and where. */
export interface Serving {
  /** folder of the built site */
  root: string;
  /** path of the site, with `/` at both ends */
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
 * Serves a built site as the servers do for which `headers/` writes rules: with the same headers, packed files,
 * redirects and the 404 page.
 * Errors: the port is taken or forbidden (EADDRINUSE, EACCES).
 */
export async function startServer({ root, base, port }: Serving): Promise<RunningServer> {
  // the link to the current release may be turned while a file is sent: each request keeps the release it began with
  const server = createServer((request, response) => answer({ request, response, root: currentFolder(root) }, base));
  const actual = await listen(server, port);
  return { url: `http://localhost:${actual}${base}`, close: () => close(server) };
}

/** Where a link to a folder leads now, or the path itself where there is nothing. */
function currentFolder(root: string): string {
  try {
    return realpathSync(root);
  } catch {
    return root;
  }
}

function answer(context: RequestContext, base: string): void {
  const { request, response, root } = context;
  setHeaders(response, headersFor('404.html'));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const address = request.url ?? '/';
  const path = address.split('?')[0] ?? '/';
  const query = address.slice(path.length);
  const to = path.startsWith(base) ? movedTo(path.slice(base.length), movedPagesOf(root, base)) : undefined;
  const toSlash = () => response.writeHead(301, { Location: withSlash(address) }).end();
  if (`${path}/` === base) toSlash();
  else if (to !== undefined) response.writeHead(301, { Location: base + to + query }).end();
  else if (path.startsWith(base)) sendFile(context, path.slice(base.length - 1), toSlash);
  else sendNotFound(context);
}

/** The pages that have moved, by the site that is served now. */
function movedPagesOf(root: string, base: string): MovedPage[] {
  const file = join(root, '_redirects');
  return existsSync(file) ? movedPagesIn(readFileSync(file, 'utf8'), base) : [];
}

/** The same address with a slash after the path. Several slashes at the start would name another host. */
function withSlash(address: string): string {
  const [path = '/', ...query] = address.split('?');
  const target = `${path.replace(/^\/+/, '/')}/`;
  return query.length > 0 ? `${target}?${query.join('?')}` : target;
}
