import type { APIRoute } from 'astro';
import { atomFeed } from '../metadata/atom-feed.ts';
import { theChanges } from '../metadata/changes.ts';
import { addressOf, language, theCase } from '../site.ts';

/** `/gengxin.xml`, where the study keeps a record of its editions. */
export function getStaticPaths() {
  return theChanges().length > 0 ? [{ params: { feed: 'gengxin' } }] : [];
}

export const GET: APIRoute = async () => {
  const { siteName } = await theCase();
  const facts = { siteName, language, self: addressOf('gengxin.xml'), page: addressOf('shuoming/') };
  return new Response(atomFeed(facts, theChanges()));
};
