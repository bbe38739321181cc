import type { APIRoute } from 'astro';
import { settings } from '../command/this-build.ts';
import { thirdPartyNotice } from '../layouts/about/third-party-notice.ts';

export const GET: APIRoute = () => new Response(thirdPartyNotice(settings.root));
