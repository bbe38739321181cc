import type { Problem } from '../problem.ts';
import { headingsOf, idOf, offsetOf, type SectionFile } from '../section-file.ts';

/** Where a permanent id stands. */
export interface IdPlace {
  section: SectionFile;
  offset: number;
}

/**
 * The permanent ids of the study. In: the sections in order. Out: each id with its first place, and a problem for
 * every further one.
 */
export function permanentIds(sections: SectionFile[]): { ids: Map<string, IdPlace>; problems: Problem[] } {
  const ids = new Map<string, IdPlace>();
  const problems: Problem[] = [];
  // an id may not be a section's slug either, so those come first
  for (const section of sections) {
    ids.set(section.slug, { section, offset: 0 });
    if (!section.isIntroduction) ids.set(`${section.slug}-zongshu`, { section, offset: 0 });
  }
  for (const section of sections) {
    for (const heading of section.tree ? headingsOf(section.tree) : []) {
      const id = idOf(heading);
      if (id === undefined || heading.depth !== 2) continue;
      const offset = offsetOf(heading);
      const first = ids.get(id);
      if (first)
        problems.push(
          section.source.at(offset, `固定编号“${id}”已用在 ${named(first)}`, '换一个编号：全书里每个编号只用一次。'),
        );
      else ids.set(id, { section, offset });
    }
  }
  return { ids, problems };
}

function named({ section, offset }: IdPlace): string {
  if (offset === 0) return `${section.source.file} 的文件名`;
  const { file, line } = section.source.at(offset, '', '');
  return `${file}:${line}`;
}
