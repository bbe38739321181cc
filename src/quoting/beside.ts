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

/** Where something's upper left corner stands in the window. */
export interface Spot {
  top: number;
  left: number;
}

/**
 * Where the tools stand: below the selection, since browsers put their own menu above it, or at a finger's handles;
 * above it only where there is no room below; never outside the window. In: the selection and whether a finger made it.
 */
export function besideSelection(box: Box, isTouched: boolean, tools: Size, window: Size): Spot {
  const taken = isTouched ? handles + (box.top < bubble ? bubble : 0) : 0;
  const under = box.bottom + taken + gap;
  const over = box.top - gap - tools.height;
  const fitsUnder = under + tools.height + gap <= window.height;
  const top = fitsUnder || over < gap ? under : over;
  return inside({ top, left: (box.left + box.right - tools.width) / 2 }, tools, window);
}

/** Where a message about a link stands: on its line, behind it, or before it where there is no room behind. */
export function besideLink(link: Box, message: Size, window: Size): Spot {
  const behind = link.right + gap;
  const fitsBehind = behind + message.width + gap <= window.width;
  const left = fitsBehind ? behind : link.left - gap - message.width;
  return inside({ top: (link.top + link.bottom - message.height) / 2, left }, message, window);
}

function inside({ top, left }: Spot, { width, height }: Size, window: Size): Spot {
  return { top: within(top, window.height - height), left: within(left, window.width - width) };
}

const within = (value: number, room: number): number => Math.max(gap, Math.min(value, room - gap));
