import type { IncomingMessage, ServerResponse } from 'node:http';
import { localServer, type LocalServer } from './local-server.ts';

/** A way in which sending a file can go wrong. */
export type Fault = '404' | 'html' | 'truncated' | 'corrupt' | 'one bit' | 'dropped' | 'hanging' | 'slow';

export const faults: Fault[] = ['404', 'html', 'truncated', 'corrupt', 'one bit', 'dropped', 'hanging'];

/** A proxy for the site that breaks the files matching a pattern. */
export interface FaultySite extends LocalServer {
  /** requested paths without the leading slash, in order */
  requests: string[];
  /** breaks matching files from now on; undefined heals all */
  breakFiles(files: RegExp | undefined, fault?: Fault): void;
  /** serves this site from now on */
  publish(origin: string): void;
}

/** Starts the proxy. `behind` is the address of the real site; `headers` are added to every response. */
export async function faultySite(behind: string, headers: Record<string, string> = {}): Promise<FaultySite> {
  let broken: { files: RegExp; fault: Fault } | undefined;
  let site = behind;
  const requests: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '/').slice(1);
    requests.push(path);
    if (path.endsWith('.woff2')) return response.writeHead(404).end(); // no test here looks at the font
    const fault = broken?.files.test(path) ? broken.fault : undefined;
    if (fault === 'hanging') return;
    if (fault === 'dropped') return response.destroy();
    const real = await fetch(site + path, { headers: { 'accept-encoding': 'identity' } });
    const type = real.headers.get('content-type');
    const body = Buffer.from(await real.arrayBuffer());
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, 1500));
    response.statusCode = fault === '404' ? 404 : real.status;
    response.setHeader(
      'content-type',
      fault === 'html' || fault === '404' ? 'text/html' : (type ?? 'application/octet-stream'),
    );
    response.setHeader('cache-control', 'no-cache');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return response.end(damage(body, fault));
  };
  const server = await localServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  return {
    ...server,
    requests,
    breakFiles: (files, fault = '404') => {
      broken = files && { files, fault };
    },
    publish: (origin) => {
      site = origin;
    },
  };
}

function damage(body: Buffer, fault: Fault | undefined): Buffer {
  const middle = Math.floor(body.length / 2);
  if (fault === '404' || fault === 'html')
    return Buffer.from('<!doctype html><title>x</title><p>not what was asked for</p>');
  if (fault === 'truncated') return body.subarray(0, middle);
  if (fault === 'corrupt') return Buffer.concat([body.subarray(0, middle), Buffer.alloc(body.length - middle, 0x5a)]);
  if (fault === 'one bit') return Buffer.from(body.map((byte, at) => (at === middle ? byte ^ 1 : byte)));
  return body;
}
