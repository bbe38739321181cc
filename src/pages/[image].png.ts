import type { APIRoute } from 'astro';
import { shareImage as fileName } from '../study/contract/addresses.ts';
import { shareImage } from '../study/share-image/share-image.ts';

/** `/fenxiang.png`, where `npm run og` has made one. */
export function getStaticPaths() {
  return shareImage() ? [{ params: { image: fileName.replace('.png', '') } }] : [];
}

export const GET: APIRoute = () => new Response(shareImage()?.bytes ?? null);
