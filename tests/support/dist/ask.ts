import { Agent, request } from 'node:http';

/** A response as received, still packed if it came packed. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Reusing a few connections is quicker than opening a new one each time. */
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Sends the path as it is: `fetch` would resolve `..` before sending. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {} as Record<string, string> } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers, agent }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(parts),
        }),
      );
    });
    outgoing.on('error', reject).end();
  });
}
