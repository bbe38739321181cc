import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A slow way to the site: pages come block by block, late styles and faces half a second late. */
export interface SlowSite {
  url: string;
  close(): void;
}

/** Starts it on a free port. In: the address of the site behind it. */
export async function slowSite(behind: string): Promise<SlowSite> {
  const server = createServer((request, response) => {
    answer(behind, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function answer(behind: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '/').slice(1);
  const real = await fetch(behind + path);
  const type = real.headers.get('content-type') ?? '';
  const body = Buffer.from(await real.arrayBuffer());
  response.writeHead(real.status, { 'content-type': type, 'cache-control': 'no-store' });
  if (/late[^/]*\.css$|\.woff2$/.test(path)) await wait(500);
  if (type.startsWith('text/html'))
    for (const piece of piecesOf(body.toString())) {
      response.write(piece);
      await wait(50); // three frames: each piece is painted before the next is here
    }
  response.end(type.startsWith('text/html') ? '' : body);
}

/** A page in pieces of about a packet, parted where a block ends: a heading's lines are balanced when all of it is here. */
export function piecesOf(html: string): string[] {
  const pieces = [''];
  for (const block of html.split(/(?<=<\/(?:p|li|h1|h2|h3|ol|ul|div|nav|figure|section)>)/)) {
    if ((pieces.at(-1)?.length ?? 0) >= 1400) pieces.push('');
    pieces[pieces.length - 1] += block;
  }
  return pieces;
}
