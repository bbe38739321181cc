/**
 * Divides things in their order into runs that stay below a size, so that no page grows without end. A run ends where the
 * next thing would not fit; where something that begins well (a 编) stands in its second half, it ends before that. A
 * thing above the limit has a run of its own.
 *
 * What is added at the end changes the last run alone: the others are full, and where each of them ends depends only on
 * what stands before that. So the addresses of runs, which are their numbers, keep their text while a study grows.
 *
 * In: the things, the size of each and the limit in one unit, and which of them begin well. Out: the runs, none empty.
 */
export function divided<Thing>(
  things: readonly Thing[],
  limit: number,
  sizeOf: (thing: Thing) => number,
  beginsWell: (thing: Thing) => boolean = () => false,
): Thing[][] {
  const runs: Thing[][] = [];
  let run: Thing[] = [];
  let size = 0;
  for (const thing of things) {
    const its = sizeOf(thing);
    while (run.length > 0 && size + its > limit) {
      const end = beginsWell(thing) ? run.length : goodEnd(run, limit, sizeOf, beginsWell);
      runs.push(run.slice(0, end));
      run = run.slice(end);
      size = run.reduce((sum, one) => sum + sizeOf(one), 0);
    }
    run.push(thing);
    size += its;
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** The index of the last thing in the second half of a run that begins well; the length of the run where there is none. */
function goodEnd<Thing>(
  run: readonly Thing[],
  limit: number,
  sizeOf: (thing: Thing) => number,
  beginsWell: (thing: Thing) => boolean,
): number {
  let size = 0;
  let end = run.length;
  for (const [at, thing] of run.entries()) {
    if (at > 0 && size >= limit / 2 && beginsWell(thing)) end = at;
    size += sizeOf(thing);
  }
  return end;
}
