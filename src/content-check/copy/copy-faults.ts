import type { CopyFault } from './copy-fault.ts';
import { markFaults } from './marks.ts';
import { pairFaults } from './pairs.ts';

/** Every slip of the pen in a paragraph, heading or value, in order. `goesOn`: see `pairFaults`. */
export function copyFaults(text: string, goesOn = false): CopyFault[] {
  return apart([...markFaults(text), ...pairFaults(text, goesOn)]);
}

/** Puts slips in order. Those that overlap are told once, by the longest. */
export function apart(faults: CopyFault[]): CopyFault[] {
  const told: CopyFault[] = [];
  for (const one of faults.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (one.start >= (told.at(-1)?.end ?? 0)) told.push(one);
  return told;
}
