/** A note that wants to stand beside its reference. All in pixels from the column's top. */
export interface Wish {
  /** where its reference stands */
  top: number;
  height: number;
}

/**
 * Where notes stand in the margin: each beside its reference, or below the note before it where there is no room.
 * In: the notes in reading order, and the least gap between two, in pixels. Out: their tops.
 */
export function marginTops(notes: Wish[], gap: number): number[] {
  let free = 0;
  return notes.map(({ top, height }) => {
    const place = Math.max(top, free);
    free = place + height + gap;
    return place;
  });
}
