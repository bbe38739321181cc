import type { APIRoute } from 'astro';
import type { Download } from '../../reader/take-away/download.ts';
import { downloads, hashList } from '../../reader/take-away/downloads.ts';
import { downloads as downloadsFolder, hashListFile } from '../../study/contract/addresses.ts';
import { mediaTypeOf } from '../../study/contract/media-types.ts';

/** `/xiazai/quanwen.epub` and its like. */
export async function getStaticPaths() {
  const files: Pick<Download, 'name' | 'bytes'>[] = [
    ...(await downloads()),
    { name: hashListFile, bytes: Uint8Array.from(Buffer.from(await hashList())) },
  ];
  return files.map(({ name, bytes }) => ({ params: { file: name }, props: { bytes } }));
}

export const GET: APIRoute<Pick<Download, 'bytes'>> = ({ params: { file = '' }, props: { bytes } }) =>
  new Response(bytes, { headers: { 'Content-Type': mediaTypeOf(downloadsFolder + file) } });
