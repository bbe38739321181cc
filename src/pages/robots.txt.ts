import type { APIRoute } from 'astro';
import { sitemap } from '../study/contract/addresses.ts';
import { addressOf } from '../study/site.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${addressOf(sitemap)}\n`);
