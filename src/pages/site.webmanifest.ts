import type { APIRoute } from 'astro';
import { manifestOf } from '../layouts/head/web-manifest.ts';
import { at, language, theCase } from '../study/site.ts';

export const GET: APIRoute = async () => {
  const { siteName, description } = await theCase();
  return new Response(manifestOf({ siteName, description, language, base: at() }));
};
