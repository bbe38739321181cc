/** A file's size for readers: `8.4 KB`; below a thousand bytes `850 B`. */
export function readableSize(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} KB`;
}
