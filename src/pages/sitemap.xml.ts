import type { APIRoute } from 'astro';
import { sitemap } from '../metadata/sitemap.ts';

export const GET: APIRoute = async () => new Response(await sitemap());
