import { buildSite } from '../build/build-site.ts';
import { runCommand } from '../build/command.ts';
import { settings } from '../build/settings.ts';
import { benchFirstLoad } from './first-load.ts';
import { measureSiteGrowth } from './growth.ts';
import { comparePeers } from './peers/compare.ts';
import { measureGrowth } from './search-growth.ts';

const seed = Number(process.env['SEED'] ?? 20261124);

/** What is measured by name. SEED repeats the synthetic texts. */
const measures: Record<string, (rest: string[]) => Promise<void>> = {
  load: () => benchFirstLoad(settings),
  search: (sizes) => measureGrowth(settings, numbers(sizes, [100, 1000, 10_000]), seed),
  peers: () => comparePeers(settings, seed),
  growth: (sizes) => measureSiteGrowth(settings, numbers(sizes, [10, 100, 1000, 10_000]), seed),
};

function numbers(given: string[], otherwise: number[]): number[] {
  return given.length > 0 ? given.map(Number) : otherwise;
}

/** What installs the sites that it compares with runs when it is named. */
const unnamed = ['load', 'search', 'growth'];

/**
 * `npm run bench`: what is measured of the site itself, as bytes and as ratios within one run (half an hour, most of it
 * for 10,000 sections). `npm run bench -- load` · `-- search [sections …]` · `-- growth [sections …]` · `-- peers`: one
 * measure. Needs Chromium.
 */
await runCommand(async () => {
  await buildSite(settings, { onlyIfNeeded: true });
  const [name, ...rest] = process.argv.slice(2);
  if (name && !Object.hasOwn(measures, name)) {
    throw new Error(`There is no measure “${name}”. There are: ${Object.keys(measures).join(', ')}.`);
  }
  for (const [each, measure] of Object.entries(measures)) {
    if (name ? each === name : unnamed.includes(each)) await measure(rest);
  }
});
