import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { close, listen } from '../../src/command/listen.ts';
import { isText, mediaTypeOf } from '../../src/study/contract/media-types.ts';

/** A server on a free local port that packs what it sends. */
export interface PackedServer {
  /** `http://localhost:1234` */
  origin: string;
  /** counts the bodies sent for matching paths since the last call, and starts again at zero */
  takeCounts(paths: RegExp): { bytes: number; requests: number };
  close(): void;
}

const packers = { br: brotliCompressSync, gzip: gzipSync };

/**
 * Serves what `read` returns for a path (`/a/index.html`), packed; if it throws, the response is a 404. Each file is
 * packed only once, before the measured loads, as hosts do: packing takes longer than sending.
 */
export async function startPackedServer(
  read: (path: string) => Buffer,
  encoding: keyof typeof packers = 'br',
): Promise<PackedServer> {
  const bodies = new Map<string, Buffer>();
  let sent: { path: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const isPacked = isText(file) || file.endsWith('.wasm');
    try {
      const body = bodies.get(file) ?? (isPacked ? packers[encoding](read(file)) : read(file));
      bodies.set(file, body);
      sent.push({ path, bytes: body.length });
      response.writeHead(200, {
        // the other generators publish WebAssembly, for which browsers require its own type
        'Content-Type': file.endsWith('.wasm') ? 'application/wasm' : mediaTypeOf(file),
        'Content-Length': body.length,
        'Cache-Control': 'max-age=3600',
        ...(isPacked && { 'Content-Encoding': encoding }),
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const port = await listen(server);
  return {
    origin: `http://localhost:${port}`,
    takeCounts: (paths) => {
      const counted = sent.filter(({ path }) => paths.test(path));
      sent = [];
      return { bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0), requests: counted.length };
    },
    close: () => void close(server),
  };
}

/** Serves each file from the first folder that has it. Uses gzip, because most hosts pack while sending. */
export function serveFolders(folders: string[]): Promise<PackedServer> {
  return startPackedServer((path) => {
    for (const folder of folders.slice(0, -1)) {
      try {
        return readFileSync(join(folder, path));
      } catch {
        // the next folder may have it
      }
    }
    return readFileSync(join(folders.at(-1) ?? '', path));
  }, 'gzip');
}
