import { buildSite } from '../../src/publish/build/build-site.ts';
import { runCommand } from '../../src/command/run-command.ts';
import { UserError } from '../../src/command/user-error.ts';
import type { Settings } from '../../src/command/settings.ts';
import { benchFirstLoad } from './first-load.ts';
import { measureSiteGrowth } from './growth.ts';
import { comparePeerBuilds } from './peers/growth.ts';
import { comparePeers } from './peers/compare.ts';
import { measureGrowth } from './search-growth.ts';
import { publishedForm } from './published-form.ts';
import { benchTurns } from './turn.ts';

const seed = Number(process.env['SEED'] ?? 20261124);

/** The measures by name. SEED repeats the synthetic texts. */
const measures: Record<string, (settings: Settings, sizes: string[]) => Promise<void>> = {
  load: async (settings) => benchFirstLoad(await publishedForm(settings)),
  turn: async (settings) => benchTurns(await publishedForm(settings)),
  search: (settings, sizes) => measureGrowth(settings, numbers(sizes, [100, 1000, 10_000]), seed),
  peers: (settings, sizes) =>
    sizes.length > 0 ? comparePeerBuilds(settings, numbers(sizes, []), seed) : comparePeers(settings, seed),
  growth: (settings, sizes) => measureSiteGrowth(settings, numbers(sizes, [10, 100, 1000, 10_000]), seed),
};

function numbers(words: string[], fallback: number[]): number[] {
  return words.length > 0 ? words.map(Number) : fallback;
}

/** What runs without a name. `peers` installs other generators, so it runs only by name. */
const defaultMeasures = ['load', 'search', 'growth'];

/**
 * `npm run bench`: measures the site itself, in bytes and in ratios within one run (half an hour, most of it for 10,000
 * sections). `npm run bench -- load` · `-- search [sections …]` · `-- growth [sections …]` · `-- peers [sections …]`: one
 * measure. Needs Chromium.
 */
await runCommand(
  async (settings, { words }) => {
    await buildSite(settings, { onlyIfNeeded: true });
    const [name, ...rest] = words;
    if (name && !Object.hasOwn(measures, name)) {
      throw new UserError(`没有“${name}”这一项（no such measure）。可选：${Object.keys(measures).join('、')}`);
    }
    for (const [each, measure] of Object.entries(measures)) {
      if (name ? each === name : defaultMeasures.includes(each)) await measure(settings, rest);
    }
  },
  { words: true },
);
