import type { APIRoute } from 'astro';
import { settings } from '../build/settings.ts';
import { thirdPartyNotice } from '../licences/shipped.ts';

export const GET: APIRoute = () => new Response(thirdPartyNotice(settings.root));
