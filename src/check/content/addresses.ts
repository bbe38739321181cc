import { about, allDiagrams, home, searchPage, termIndex, wholeText } from '../../study/contract/addresses.ts';
import { closingId, editionId, isNoteId, leadId, sourceNotesId } from '../../study/contract/made-ids.ts';
import { isAboutPart, isTermGroup } from '../../study/contract/part-ids.ts';
import type { Redirect } from '../../study/contract/published-addresses.ts';
import type { Content } from './content.ts';
import { knownHeadings } from './known-headings.ts';
import type { SectionFile } from './section-file.ts';

/** The ids to which a page answers. */
export interface PageAddresses {
  /** those that the content publishes, in reading order */
  ids: string[];
  /** and others: former ones, parts that the site itself makes */
  alsoAnswers: (id: string) => boolean;
  /** false while a file that its ids come from has problems */
  isKnown: boolean;
}

/** Pages by their addresses, `/shufa/`, in reading order: first those of the sections, then the site's own. */
export interface StudyAddresses {
  sections: ReadonlyMap<string, PageAddresses>;
  own: ReadonlyMap<string, PageAddresses>;
}

type Known = Pick<Content, 'sections' | 'words' | 'isDivided' | 'indexFile' | 'diagrams' | 'changesFile'>;

export function addressesIn({ sections, words, isDivided, indexFile, diagrams, changesFile }: Known): StudyAddresses {
  const pages: [string, PageAddresses][] = sections.map((section) => [
    `/${section.page}`,
    pageOf(section, words.places, isDivided),
  ]);
  // the home page is there without an introduction too
  if (!sections.some((section) => section.isIntroduction))
    pages.unshift([`/${home}`, { ids: [], alsoAnswers: () => false, isKnown: true }]);
  const all = pages.map(([, page]) => page);
  const isInText = (id: string) => all.some((page) => page.ids.includes(id) || page.alsoAnswers(id));
  const own: Record<string, PageAddresses> = {
    [wholeText]: { ids: [], alsoAnswers: (id) => isInText(id) || isNoteId(id), isKnown: isDivided },
    [termIndex]: {
      ids: (indexFile?.value ?? []).map(({ id }) => id),
      alsoAnswers: isTermGroup,
      isKnown: !indexFile || indexFile.value !== undefined,
    },
    [allDiagrams]: {
      ids: diagrams.map(({ id }) => id),
      alsoAnswers: () => false,
      isKnown: diagrams.every(({ yaml }) => yaml?.value),
    },
    [about]: {
      ids: (changesFile?.value ?? []).map(({ date }) => editionId(date)).toReversed(),
      alsoAnswers: isAboutPart,
      isKnown: !changesFile || changesFile.value !== undefined,
    },
    [searchPage]: { ids: [], alsoAnswers: () => false, isKnown: true },
  };
  return { sections: new Map(pages), own: new Map(Object.entries(own).map(([page, its]) => [`/${page}`, its])) };
}

function pageOf(section: SectionFile, places: ReadonlyMap<string, string>, isKnown: boolean) {
  const { slug, isIntroduction } = section;
  const headings = knownHeadings(section);
  const idsAt = (depth: number) => headings.filter((one) => one.depth === depth).flatMap(({ ids }) => ids?.id ?? []);
  const ids = [
    ...(isIntroduction ? [slug] : [...idsAt(1), leadId(slug), ...idsAt(2)]),
    closingId(slug),
    sourceNotesId(slug),
  ];
  const former = headings.flatMap(({ ids: own, isOwn }) => {
    const made = isOwn ? [leadId, closingId, sourceNotesId].filter((idOf) => places.has(idOf(slug))) : [];
    return (own?.formerIds ?? []).flatMap((id) => [id, ...made.map((idOf) => idOf(id))]);
  });
  return { ids: ids.filter((id) => places.has(id)), alsoAnswers: (id: string) => former.includes(id), isKnown };
}

/** Does the study answer to an address? 'unknown' while a file that decides it has problems. In: the page, `/shufa/`, and the id or ''. */
export function answersTo(
  page: string,
  id: string,
  { sections, own }: StudyAddresses,
): 'yes' | 'unknown' | 'no page' | 'no id' {
  const its = sections.get(page) ?? own.get(page);
  if (!its) return 'no page';
  if (id === '' || its.ids.includes(id) || its.alsoAnswers(id)) return 'yes';
  return its.isKnown ? 'no id' : 'unknown';
}

/** All that the content publishes, in reading order: its pages and their ids; of the site's own pages the ids. */
export function publishedBy({ sections, own }: StudyAddresses): string[] {
  const idsOf = ([page, { ids }]: [string, PageAddresses]) => ids.map((id) => `${page}#${id}`);
  return [...[...sections].flatMap((entry) => [entry[0], ...idsOf(entry)]), ...[...own].flatMap(idsOf)];
}

/** Leaves out redirects from pages that still exist: another rule reports those lines. */
export function trueRedirects(redirects: Redirect[], { sections, own }: StudyAddresses): Redirect[] {
  return redirects.filter(({ from }) => !sections.has(from) && !own.has(from));
}
