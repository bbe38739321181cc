import type { APIRoute } from 'astro';
import { searchDescriptionOf } from '../layouts/head/search-description.ts';
import { addressOf, language, theCase } from '../study/site.ts';

export const GET: APIRoute = async () => {
  const { siteName, description } = await theCase();
  return new Response(searchDescriptionOf({ siteName, description, language, addressOf }));
};
