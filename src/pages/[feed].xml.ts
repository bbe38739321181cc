import type { APIRoute } from 'astro';
import { atomFeed } from '../layouts/head/atom-feed.ts';
import { about, feed } from '../study/contract/addresses.ts';
import { theChanges } from '../study/changes.ts';
import { addressOf, language, theCase } from '../study/site.ts';

/** `/gengxin.xml`, where the study keeps a record of its editions. */
export function getStaticPaths() {
  return theChanges().length > 0 ? [{ params: { feed: feed.replace('.xml', '') } }] : [];
}

export const GET: APIRoute = async () => {
  const { siteName } = await theCase();
  const facts = { siteName, language, self: addressOf(feed), page: addressOf(about) };
  return new Response(atomFeed(facts, theChanges()));
};
