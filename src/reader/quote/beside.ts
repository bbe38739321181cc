const gap = 8;
const handles = 16; // below a selection made by a finger
const bubble = 64; // the system's own menu, which stands above such a selection, or below where it has no room

/** Measures of a box in the window. */
export interface Box {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A width and height. */
export interface Size {
  width: number;
  height: number;
}

/** Where the upper left corner of something is in the window. */
export interface Position {
  top: number;
  left: number;
}

/**
 * Where the tools stand: below the selection and a finger's handles, because browsers put their own menu above it; above
 * it only where there is no room below; never outside the window. `isTouched`: a finger made the selection.
 */
export function besideSelection(box: Box, isTouched: boolean, tools: Size, window: Size): Position {
  const taken = isTouched ? handles + (box.top < bubble ? bubble : 0) : 0;
  const under = box.bottom + taken + gap;
  const over = box.top - gap - tools.height;
  const fitsUnder = under + tools.height + gap <= window.height;
  const top = fitsUnder || over < gap ? under : over;
  return inside({ top, left: (box.left + box.right - tools.width) / 2 }, tools, window);
}

/** Where a message about a link stands: on its line, after it, or before it where there is no room after it. */
export function besideLink(link: Box, message: Size, window: Size): Position {
  const behind = link.right + gap;
  const fitsBehind = behind + message.width + gap <= window.width;
  const left = fitsBehind ? behind : link.left - gap - message.width;
  return inside({ top: (link.top + link.bottom - message.height) / 2, left }, message, window);
}

function inside({ top, left }: Position, { width, height }: Size, window: Size): Position {
  return { top: within(top, window.height - height), left: within(left, window.width - width) };
}

const within = (value: number, room: number): number => Math.max(gap, Math.min(value, room - gap));
