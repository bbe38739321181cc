import { statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename } from 'node:path';
import { isRunning } from './is-running.ts';

/*
 * The owner of a lock, as the name of a file: `4711-1@host`. On a disk that machines share, a process of another machine
 * cannot be looked for, only heard of; and its clock may differ, so times are compared with that of a file written now
 * on the same disk.
 */

/** An owner that has not been heard of for so long is taken for dead, in milliseconds. */
export const longSilence = 10 * 60_000;

const host = hostname().replaceAll(/[^\w.-]/g, '-');

let taken = 0;

/** A name that no other owner has. */
export const newOwner = (): string => `${process.pid}-${(taken += 1)}@${host}`;

/** Has this owner's process ended? Of one on another machine nobody knows. In: its name. */
export function isGone(owner: string): boolean {
  const [process = '', its = host] = owner.split('@');
  return its === host && !isRunning(Number.parseInt(process, 10));
}

/** Is this owner dead, or has it long been silent? In: its file; one's own, on the same disk. */
export function isStale(owner: string, own: string): boolean {
  const since = timeOf(owner);
  if (since === undefined) return false; // just released
  if (isGone(basename(owner))) return true;
  touch(own);
  return (timeOf(own) ?? since) - since > longSilence;
}

/** Gives a file the time of now, by the clock of its disk. One that is gone stays so: it may be another's by now. */
export function touch(file: string): void {
  try {
    writeFileSync(file, '.', { flag: 'r+' });
  } catch {
    // the folder was cleaned under a running build: nothing is lost but the lock
  }
}

const timeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.mtimeMs;
