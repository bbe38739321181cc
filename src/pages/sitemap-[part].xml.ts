import type { APIRoute } from 'astro';
import { sitemapParts } from '../layouts/head/sitemap.ts';

/** `/sitemap-1.xml` and so on, where one sitemap would be too large. */
export async function getStaticPaths() {
  const parts = await sitemapParts();
  if (parts.length < 2) return [];
  return parts.map((xml, at) => ({ params: { part: String(at + 1) }, props: { xml } }));
}

export const GET: APIRoute<{ xml: string }> = ({ props: { xml } }) => new Response(xml);
