import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A server that counts what it sends. */
export interface CountingServer {
  url: string;
  /** bytes of bodies sent since the last call for paths that match, text packed as servers do */
  taken(paths: RegExp): { bytes: number; requests: number };
  close(): void;
}

const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', json: 'application/json' };

/** Serves folders, the first that has the file; text goes out packed. */
export async function startCountingServer(folders: string[]): Promise<CountingServer> {
  let sent: { path: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    void fileIn(folders, path.endsWith('/') ? `${path}index.html` : path).then((file) => {
      const type = types[path.endsWith('/') ? 'html' : (path.split('.').at(-1) ?? '')];
      const body = file && type ? gzipSync(file) : file;
      if (!body) return response.writeHead(404).end();
      sent.push({ path, bytes: body.length });
      const headers = { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'max-age=3600' };
      return response.writeHead(200, type ? { ...headers, 'content-encoding': 'gzip' } : headers).end(body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    taken: (paths) => {
      const counted = sent.filter(({ path }) => paths.test(path));
      sent = [];
      return { bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0), requests: counted.length };
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function fileIn(folders: string[], path: string): Promise<Buffer | undefined> {
  for (const folder of folders) {
    try {
      return await readFile(join(folder, path));
    } catch {
      // the next folder may have it
    }
  }
  return undefined;
}
