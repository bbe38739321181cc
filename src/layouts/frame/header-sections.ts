import { mostListedWhole } from '../../study/outline/near-sections.ts';
import { numberedSections } from '../../study/sections.ts';

/** The sections as the header lists them: by their short names; of very many, one link to all. */
export async function headerSections(): Promise<{ path: string; title: string }[]> {
  const sections = await numberedSections();
  return sections.length <= mostListedWhole
    ? sections.map(({ page, short }) => ({ path: page, title: short }))
    : [{ path: '#mulu', title: `全部${sections.length}节` }];
}
