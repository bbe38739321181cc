/** Returns a generator of pseudo-random numbers, 0 ≤ n < 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The seed of this run: SEED, or a fresh one. The caller prints it, so that a failure can be repeated. */
export function seedOfThisRun(): number {
  return Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32));
}
