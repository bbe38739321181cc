import type { APIRoute } from 'astro';
import { llmsText } from '../downloads/llms.ts';
import { theStudy } from '../downloads/study.ts';

export const GET: APIRoute = async () => new Response(llmsText(await theStudy()));
