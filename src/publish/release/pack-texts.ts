import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { filesBelow } from '../../command/files.ts';
import { forgetOld, keptOrMade } from '../../command/kept.ts';
import { isText } from '../../study/contract/media-types.ts';

/** The packed forms of a file, the smallest first: the encoding's name in HTTP (RFC 9110 §8.4.1), and the suffix. */
export const encodings = [
  { name: 'br', end: '.br', pack: brotli },
  { name: 'gzip', end: '.gz', pack: gzip },
] as const;

/** Is this file a packed form of another? In: its path. */
export const isPacked = (path: string): boolean => encodings.some(({ end }) => path.endsWith(end));

const brotliCompress = promisify<zlib.InputType, zlib.BrotliOptions, Buffer>(zlib.brotliCompress);
const gzipCompress = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.gzip);

/**
 * Puts a `.br` and a `.gz` beside every text file of a built site, if smaller. It comes last: a file changed afterwards
 * would be served in its old form. Only what is published is packed, for it takes as long as the build; what was packed
 * before is kept in `cache`. In: the site's folder, the folder for what is kept.
 */
export async function packTexts(folder: string, cache: string): Promise<void> {
  forgetOld(cache);
  const left = filesBelow(folder).filter(isText);
  const inTurn = async () => {
    for (let file = left.pop(); file !== undefined; file = left.pop()) await packText(file, cache);
  };
  // zlib has its own threads
  const ends = await Promise.allSettled(Array.from({ length: availableParallelism() }, inTurn));
  // wait for all workers, so that cleanup never races a write
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function packText(file: string, cache: string): Promise<void> {
  const bytes = await readFile(file);
  const { brotli: ofBrotli, zlib: ofGzip } = process.versions; // other versions make other bytes
  const hash = createHash('sha256').update(`${ofBrotli} ${ofGzip} `).update(bytes).digest('hex').slice(0, 32);
  for (const { end, pack } of encodings) {
    const packed = await keptOrMade(join(cache, hash + end), () => pack(bytes));
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

/** The tenth byte names the operating system (RFC 1952 §2.3): “unknown”, so that all systems make the same bytes. */
async function gzip(bytes: Buffer): Promise<Buffer> {
  const packed = await gzipCompress(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}
