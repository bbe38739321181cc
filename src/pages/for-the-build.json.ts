import type { APIRoute } from 'astro';
import { leadOnPages } from '../layouts/lead-on/lead-on-pages.ts';
import { pageKeys } from '../layouts/page-keys.ts';
import { editionHash } from '../study/edition.ts';
import type { ForTheBuild } from '../study/for-the-build.ts';

/** What the build must know besides the pages. It takes this file away: nobody publishes it. */
export const GET: APIRoute = async () => {
  const told: ForTheBuild = {
    edition: await editionHash(),
    leadOn: [...(await leadOnPages())],
    keys: [...(await pageKeys())],
  };
  return Response.json(told);
};
