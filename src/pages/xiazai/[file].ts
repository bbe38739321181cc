import type { APIRoute } from 'astro';
import { downloads, hashList, type Download } from '../../downloads/downloads.ts';

/** `/xiazai/quanwen.epub` and its like. */
export async function getStaticPaths() {
  const files: Pick<Download, 'name' | 'type' | 'bytes'>[] = [
    ...(await downloads()),
    { name: 'SHA256SUMS', type: 'text/plain; charset=utf-8', bytes: Uint8Array.from(Buffer.from(await hashList())) },
  ];
  return files.map(({ name, ...props }) => ({ params: { file: name }, props }));
}

export const GET: APIRoute<Pick<Download, 'type' | 'bytes'>> = ({ props: { bytes, type } }) =>
  new Response(bytes, { headers: { 'Content-Type': type } });
