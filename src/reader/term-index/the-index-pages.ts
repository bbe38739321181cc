import { termIndex } from '../../study/contract/addresses.ts';
import { oncePerBuild } from '../../study/once-per-build.ts';
import { indexPagesOf, type IndexPage } from './index-pages.ts';
import { indexedEntries } from './indexed-entries.ts';

/** The pages of the study's 索引. */
export const indexPages = oncePerBuild(async (): Promise<IndexPage[]> => indexPagesOf(await indexedEntries()));

/** The address of an entry, a path under the base: `suoyin/#shufa`, or that on the page of its letter. */
export async function entryAddress(id: string): Promise<string> {
  return `${(await pagesByEntry()).get(id)?.path ?? termIndex}#${id}`;
}

const pagesByEntry = oncePerBuild(async (): Promise<Map<string, IndexPage>> => {
  return new Map((await indexPages()).flatMap((page) => page.entries.map(({ id }) => [id, page] as const)));
});
