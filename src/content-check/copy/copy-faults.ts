import type { CopyFault } from './copy-fault.ts';
import { markFaults } from './marks.ts';
import { pairFaults } from './pairs.ts';

/**
 * Every slip of the pen in a paragraph, heading or value, in order. `goesOn`: see `pairFaults`. Slips that overlap are
 * told once, by the longest.
 */
export function copyFaults(text: string, goesOn = false): CopyFault[] {
  const all = [...markFaults(text), ...pairFaults(text, goesOn)].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  const told: CopyFault[] = [];
  for (const one of all) if (one.start >= (told.at(-1)?.end ?? 0)) told.push(one);
  return told;
}
