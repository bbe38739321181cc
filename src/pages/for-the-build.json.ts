import type { APIRoute } from 'astro';
import { leadOnPages } from '../layouts/lead-on/lead-on-pages.ts';
import { pageKeys } from '../layouts/page-keys.ts';
import { editionHash } from '../study/edition.ts';
import { tellBuild } from '../study/for-the-build.ts';

/** No page: here Astro lets us speak to the build before it renders the others. What is empty it does not write. */
export const GET: APIRoute = async () => {
  const edition = await editionHash();
  tellBuild({ edition, leadOn: [...(await leadOnPages())], keys: [...(await pageKeys())] });
  return new Response(null);
};
