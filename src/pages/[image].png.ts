import type { APIRoute } from 'astro';
import { shareImage } from '../metadata/share-image.ts';

/** `/fenxiang.png`, where `npm run og` has made one. */
export function getStaticPaths() {
  return shareImage() ? [{ params: { image: 'fenxiang' } }] : [];
}

export const GET: APIRoute = () => new Response(shareImage()?.bytes ?? null);
