import type { OutlinePlace } from '../markdown/rehype-places.ts';
import { pointLabel } from './point-label.ts';

/** What a place is called in a list under its section: a point by its heading's words, the lead 总述; '' for the others. */
export function placeName({ kind, heading }: Pick<OutlinePlace, 'kind' | 'heading'>): string {
  return { introduction: '', heading: '', lead: '总述', point: pointLabel(heading) }[kind];
}
