import type { StudyPlace } from './study.ts';

/** What a place is called in a list: its heading, or 导言, 总述. */
export function nameOfPlace({ kind, heading }: StudyPlace): string {
  return heading || { introduction: '导言', lead: '总述', heading: '', point: '' }[kind];
}
