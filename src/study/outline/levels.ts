import { endsParts, isArticleNumber, isAttachmentHeading } from '../contract/levels.ts';
import type { Place } from '../places/place.ts';
import { headedPlacesOf, type Section } from '../section.ts';

type Outlined = Pick<Section, 'heading' | 'places'>;

/** Sections that stand together: those of a part (第一编), what is attached, or all others. */
export interface SectionGroup<S extends Outlined> {
  kind: 'part' | 'attachments' | 'plain';
  /** the headings of the part that begins here, which stand on the page of its first section: 第三编, 第一分编 */
  parts: S['places'];
  sections: S[];
}

/** Is it attached to the text (附件)? */
export const isAttachment = ({ heading }: Pick<Section, 'heading'>): boolean => isAttachmentHeading(heading);

/** The sections as the contents group them, in their order. */
export function groupsOf<S extends Outlined>(sections: readonly S[]): SectionGroup<S>[] {
  const groups: SectionGroup<S>[] = [];
  for (const section of sections) {
    const parts = section.places.filter((place) => place.kind === 'part');
    const last = groups.at(-1);
    const kind = kindOf(section, parts.length > 0, last?.kind);
    if (last?.kind === kind && parts.length === 0) last.sections.push(section);
    else groups.push({ kind, parts, sections: [section] });
  }
  return groups;
}

function kindOf(section: Outlined, beginsPart: boolean, before: SectionGroup<Outlined>['kind'] | undefined) {
  if (isAttachment(section)) return 'attachments';
  if (beginsPart) return 'part';
  return before === 'part' && !endsParts(section.heading) ? 'part' : 'plain';
}

/** A point, or a 节 with its points below it. */
export interface OutlineNode<P> {
  place: P;
  below: P[];
}

/** The points of a section as the contents list them. */
export function outlineOf<P extends Pick<Place, 'kind'>>(section: { places: P[] }): OutlineNode<P>[] {
  const nodes: OutlineNode<P>[] = [];
  let division: OutlineNode<P> | undefined;
  for (const place of headedPlacesOf(section)) {
    if (division && place.kind === 'point') division.below.push(place);
    else nodes.push({ place, below: [] });
    if (place.kind === 'division') division = nodes.at(-1);
  }
  return nodes;
}

/** Are the headings numbers of articles (第十二条), which can stand in a row? */
export const areArticles = (places: readonly Pick<Place, 'heading'>[]): boolean =>
  places.length > 0 && places.every(({ heading }) => isArticleNumber(heading));

/** Have the contents more levels than sections and points in a list? */
export function hasLevels(sections: readonly Outlined[]): boolean {
  return (
    groupsOf(sections).some(({ kind }) => kind !== 'plain') ||
    sections.some((section) => outlineOf(section).some(({ place }) => place.kind === 'division')) ||
    sections.some((section) => areArticles(headedPlacesOf(section)))
  );
}
