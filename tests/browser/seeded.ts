export { seeded } from '../../src/bench/seeded.ts';

/** The seed of this run: SEED, or a fresh one. Whoever draws it prints it. */
export function seedOfThisRun(): number {
  return Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 32));
}
