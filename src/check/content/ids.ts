import { closingId, leadId, sourceNotesId } from '../../study/contract/made-ids.ts';
import { knownHeadings } from './known-headings.ts';
import type { SectionFile } from './section-file.ts';

/** Where a permanent id stands. */
export interface IdPosition {
  section: SectionFile;
  /** 0 where the id comes from the name of the file */
  offset: number;
}

/** An id that is used more than once: where it stands again, and where it stands first. */
export interface RepeatedId extends IdPosition {
  id: string;
  /** it is written as a former id */
  isFormer: boolean;
  first: IdPosition;
}

/** The permanent ids of the study, former ones too: each with its first position. */
export interface StudyIds {
  positions: ReadonlyMap<string, IdPosition>;
  repeated: RepeatedId[];
}

/** In: the sections in order. */
export function idsIn(sections: SectionFile[]): StudyIds {
  const positions = new Map<string, IdPosition>();
  const repeated: RepeatedId[] = [];
  const add = (id: string, position: IdPosition, isFormer = false) => {
    const first = positions.get(id);
    // the rule for headings reports an id that is written twice in one heading
    if (first?.section === position.section && first.offset === position.offset) return;
    if (first) repeated.push({ id, ...position, isFormer, first });
    else positions.set(id, position);
  };
  // no id may be a section's slug, so those come first
  for (const section of sections) {
    for (const id of [section.slug, closingId(section.slug), sourceNotesId(section.slug)]) positions.set(id, { section, offset: 0 });
    if (!section.isIntroduction) positions.set(leadId(section.slug), { section, offset: 0 });
  }
  const headings = sections.flatMap((section) => knownHeadings(section).map((heading) => ({ section, ...heading })));
  for (const { section, offset, ids, depth, isOwn } of headings) {
    if (ids && (depth === 2 || !isOwn)) add(ids.id, { section, offset });
  }
  // an id that another place has taken since stays there: the former id is the one to change
  for (const { section, offset, ids, isOwn } of headings) {
    for (const former of ids?.formerIds ?? []) {
      add(former, { section, offset }, true);
      if (!isOwn) continue;
      for (const made of [leadId, closingId, sourceNotesId]) add(made(former), { section, offset }, true);
    }
  }
  return { positions, repeated };
}
