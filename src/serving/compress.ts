import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { filesBelow } from '../build/fingerprint.ts';
import { isText } from './media-types.ts';

/** How a file may lie beside itself, the smallest first: its name in HTTP (RFC 9110 §8.4.1), the end of the name. */
export const encodings = [
  { name: 'br', end: '.br', pack: brotli },
  { name: 'gzip', end: '.gz', pack: gzip },
] as const;

const brotliCompress = promisify<zlib.InputType, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);
const gzipCompress = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.gzip);

/**
 * Puts a `.br` and a `.gz` beside every text of the built site, where that is smaller. It comes last: what is changed
 * afterwards would be served as it was before. In: the folder.
 */
export async function compressTexts(folder: string): Promise<void> {
  const left = filesBelow(folder).filter(isText);
  const inTurn = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) await compress(file);
  };
  // zlib has threads of its own: on a large site this is more than half of the build
  const ends = await Promise.allSettled(Array.from({ length: availableParallelism() }, inTurn));
  // only when all have ended: who clears up after a fault shall not meet one that still writes
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  for (const { end, pack } of encodings) {
    const packed = await pack(bytes);
    if (packed.length < bytes.length) await writeFile(file + end, packed);
  }
}

function brotli(bytes: Buffer): Promise<Buffer> {
  return brotliCompress(bytes, {
    params: {
      [zlib.constants.BROTLI_PARAM_MODE]: zlib.constants.BROTLI_MODE_TEXT,
      [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY,
      [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The tenth byte names the system that it was made on (RFC 1952 §2.3): “unknown”, so that all make the same bytes. */
async function gzip(bytes: Buffer): Promise<Buffer> {
  const packed = await gzipCompress(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}
