import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesBelow } from '../build/fingerprint.ts';
import { isText } from './media-types.ts';

/** How a file may lie beside itself, the smallest first: its name in HTTP (RFC 9110 §8.4.1), the end of the name. */
export const encodings = [
  { name: 'br', end: '.br', pack: brotli },
  { name: 'gzip', end: '.gz', pack: gzip },
] as const;

/**
 * Puts a `.br` and a `.gz` beside every text of the built site, where that is smaller. It comes last: what is changed
 * afterwards would be served as it was before. In: the folder.
 */
export function compressTexts(folder: string): void {
  for (const file of filesBelow(folder).filter(isText)) {
    const bytes = readFileSync(file);
    for (const { end, pack } of encodings) {
      const packed = pack(bytes);
      if (packed.length < bytes.length) writeFileSync(file + end, packed);
    }
  }
}

function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The tenth byte names the system that it was made on (RFC 1952 §2.3): “unknown”, so that all make the same bytes. */
function gzip(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}
