import type { APIRoute } from 'astro';
import { llmsText } from '../reader/take-away/llms.ts';
import { theStudy } from '../study/study.ts';

export const GET: APIRoute = async () => new Response(llmsText(await theStudy()));
