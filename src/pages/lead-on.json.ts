import type { APIRoute } from 'astro';
import { leadOnPages } from '../layouts/lead-on/lead-on-pages.ts';

/** The list of the pages that lead on, for the build, which makes them of it and removes it. */
export const GET: APIRoute = async () => Response.json([...(await leadOnPages())]);
