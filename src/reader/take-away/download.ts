import { createHash } from 'node:crypto';

/** A file in the folder of downloads. Its name is permanent. */
export interface Download {
  name: string;
  /** what it is, for readers */
  label: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** the number of the volume that it holds; none where it is about all of the text */
  volume?: number;
  /** SHA-256 of the bytes, in hex */
  hash: string;
}

/** Makes a download. Text becomes UTF-8. */
export function download(name: string, label: string, content: string | Uint8Array): Download {
  const bytes = Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content);
  return { name, label, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

/** A file's size for readers: `8.4 KB`; below a thousand bytes `850 B`. */
export function readableSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} KB`;
}
