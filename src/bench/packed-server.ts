import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  png: 'image/png',
  ico: 'image/x-icon',
};
const alreadyPacked = /^(?:font|image\/(?:png|x-icon))/;

/** A server on a free port of this machine. */
export interface PackedServer {
  /** `http://localhost:1234` */
  origin: string;
  close(): void;
}

/**
 * Serves what `read` gives with Brotli. Each file is packed once, ahead of the measured loads as hosts do: packing
 * takes longer than the sending. In: the bytes of a path (`/a/index.html`); an error of it is a 404.
 */
export async function startPackedServer(read: (path: string) => Buffer): Promise<PackedServer> {
  const packedBy = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const file = path.endsWith('/') ? `${path}index.html` : path;
    try {
      const type = types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      const packed = packedBy.get(file) ?? (alreadyPacked.test(type) ? read(file) : brotliCompressSync(read(file)));
      packedBy.set(file, packed);
      response.writeHead(200, {
        'Content-Type': type,
        'Content-Length': packed.length,
        ...(alreadyPacked.test(type) ? {} : { 'Content-Encoding': 'br' }),
      });
      response.end(packed);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, ready));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
