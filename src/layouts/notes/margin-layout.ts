/** A note that should stand beside its reference. All in pixels from the column's top. */
export interface Wish {
  /** of its reference */
  top: number;
  height: number;
}

/**
 * How far each note stands in the margin below the one before it: beside its reference, or lower where there is no room.
 * In: the notes in reading order, and the least gap between two, in pixels. Out: gaps, the first from the column's top.
 */
export function marginGaps(notes: Wish[], gap: number): number[] {
  let end = 0;
  return notes.map(({ top, height }, at) => {
    const above = Math.max(top - end, at === 0 ? 0 : gap);
    end += above + height;
    return above;
  });
}
