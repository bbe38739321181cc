import type { Place } from './place.ts';
import { pointLabel } from './point-label.ts';

type Named = Pick<Place, 'kind' | 'heading'>;

/** What the kinds of places without a heading are called; the introduction has its file's title. */
const nameOfKind: Partial<Record<Place['kind'], string>> = {
  lead: '总述',
  body: '正文',
  closing: '结语',
  notes: '原注',
};

/** What a place is called where it stands alone: its heading in full, 总述, 结语. In: the place, its section's title. */
export const placeTitle = ({ kind, heading }: Named, section: string): string =>
  heading || (nameOfKind[kind] ?? (section || '导言'));

/** What a place is called below its section's name: a point by its label; '' for the section's heading. */
export function placeName({ kind, heading }: Named): string {
  if (kind === 'point') return pointLabel(heading);
  if (kind === 'part' || kind === 'division') return heading;
  return nameOfKind[kind] ?? '';
}
