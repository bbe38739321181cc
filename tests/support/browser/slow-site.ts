import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { localServer, type LocalServer } from './local-server.ts';

/**
 * Starts a slow proxy for a site: pages come block by block, late styles and fonts half a second late.
 * `behind` is the address of the real site.
 */
export function slowSite(behind: string): Promise<LocalServer> {
  return localServer((request, response) => {
    answer(behind, request, response).catch(() => response.destroy());
  });
}

async function answer(behind: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').slice(1);
  const real = await fetch(behind + path);
  const type = real.headers.get('content-type') ?? '';
  response.writeHead(real.status, { 'content-type': type, 'cache-control': 'no-store' });
  if (type.startsWith('text/html')) return sendSlowly(await real.text(), response);
  if (/late[^/]*\.css$|\.woff2$/.test(path)) await wait(500);
  response.end(Buffer.from(await real.arrayBuffer()));
}

async function sendSlowly(html: string, response: ServerResponse): Promise<void> {
  for (const piece of piecesOf(html)) {
    response.write(piece);
    await wait(50); // three frames: each piece is painted before the next arrives
  }
  response.end();
}

/** Splits a page into pieces of about a packet, at the ends of blocks: a heading is balanced only once it is complete. */
function piecesOf(html: string): string[] {
  const pieces = [''];
  for (const block of html.split(/(?<=<\/(?:p|li|h1|h2|h3|ol|ul|div|nav|figure|section)>)/)) {
    if ((pieces.at(-1)?.length ?? 0) >= 1400) pieces.push('');
    pieces[pieces.length - 1] += block;
  }
  return pieces;
}
