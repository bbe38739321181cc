import type { APIRoute } from 'astro';
import { markdownOf } from '../downloads/markdown.ts';
import { theStudy } from '../downloads/study.ts';

export const GET: APIRoute = async () => new Response(markdownOf(await theStudy()));
