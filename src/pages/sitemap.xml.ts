import type { APIRoute } from 'astro';
import { sitemap } from '../layouts/head/sitemap.ts';

export const GET: APIRoute = async () => new Response(await sitemap());
