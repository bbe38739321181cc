import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { close, listen } from '../../../src/command/listen.ts';

/** A site behind a line of its own delay, which notes what it is asked for. */
export interface DelayedSite {
  /** ends with `/` */
  url: string;
  /** how often a path was asked for since the last call */
  takeRequests(path: string): number;
  close(): Promise<void>;
}

/** Puts a site behind a line on which every answer takes `delay` ms. In: its origin, without a final slash. */
export async function delayedSite(behind: string, delay: number): Promise<DelayedSite> {
  let asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '/');
    setTimeout(() => pass(behind, request, response), delay);
  });
  const port = await listen(server);
  return {
    url: `http://localhost:${port}/`,
    takeRequests(path) {
      const count = asked.filter((url) => url === path).length;
      asked = [];
      return count;
    },
    close: () => close(server),
  };
}

function pass(behind: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '/' } = request;
  ask(behind + url, { method, headers }, (real) => {
    response.writeHead(real.statusCode ?? 502, real.headers);
    real.pipe(response);
  }).end();
}
