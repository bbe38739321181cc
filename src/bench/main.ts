import { settings } from '../build/settings.ts';
import { measureGrowth } from './search-growth.ts';

/**
 * `npm run bench -- search [sections …]`: measures what grows. SEED repeats a run.
 * Needs a built site (`npm run build`) and Chromium.
 */
const [what = 'search', ...sizes] = process.argv.slice(2);
if (what !== 'search') throw new Error(`There is no measure “${what}”. There is: search.`);
const seed = Number(process.env['SEED'] ?? 20261124);
await measureGrowth(settings, sizes.length > 0 ? sizes.map(Number) : [100, 1000, 10_000], seed);
