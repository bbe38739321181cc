import { blocksOf } from './blocks.ts';
import { noteId } from '../../study/contract/made-ids.ts';
import type { Note } from '../../study/places/place.ts';
import type { StudyPlace } from '../../study/study.ts';

/** A note, and where in its place's text it is referred to. */
export interface NoteInPlace extends Pick<Note, 'label' | 'number' | 'text'> {
  address: string;
  /** how many characters of the place's text, its heading's too, stand before the reference; in code points */
  offset: number;
}

/** The notes of a place in the order of their references. In: the place, the notes of its section. */
export function notesIn(place: StudyPlace, notes: Note[]): NoteInPlace[] {
  const { heading, address } = place;
  const found: NoteInPlace[] = [];
  if (place.notes.length === 0) return found;
  let offset = lengthOf(heading);
  for (const run of blocksOf(place).flatMap(({ cells }) => cells.flat())) {
    if ('words' in run) offset += lengthOf(run.words);
    const note = 'note' in run && notes.find(({ label }) => label === run.note);
    if (!note) continue;
    const { label, number, text } = note;
    found.push({ label, number, address: new URL(`#${noteId(label)}`, address).href, offset, text });
  }
  return found;
}

const lengthOf = (words: string): number => [...words].length;
