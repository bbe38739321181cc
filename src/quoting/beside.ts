const gap = 8;

/** Measures of a box in the window. */
interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A width and height. */
interface Size {
  width: number;
  height: number;
}

/**
 * Where the tools stand: above the selection, below it where there is no room (on touch below first: the system's own
 * menu stands above), never outside the window.
 */
export function besideSelection(
  selection: Box,
  tools: Size,
  window: Size,
  below: boolean,
): { top: number; left: number } {
  const over = selection.top - gap - tools.height;
  const under = selection.bottom + gap * (below ? 3 : 1); // handles hang below a touched selection
  const fitsUnder = under + tools.height + gap <= window.height;
  const top = below ? (fitsUnder ? under : over) : over >= gap ? over : under;
  const left = (selection.left + selection.right - tools.width) / 2;
  return { top: within(top, window.height - tools.height), left: within(left, window.width - tools.width) };
}

const within = (value: number, room: number): number => Math.max(gap, Math.min(value, room - gap));
