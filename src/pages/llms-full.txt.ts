import type { APIRoute } from 'astro';
import { markdownOf } from '../reader/take-away/markdown.ts';
import { theStudy } from '../study/study.ts';

export const GET: APIRoute = async () => new Response(markdownOf(await theStudy()));
