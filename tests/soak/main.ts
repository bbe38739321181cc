import { buildSite } from '../../src/publish/build/build-site.ts';
import { runCommand } from '../../src/command/run-command.ts';
import type { Settings } from '../../src/command/settings.ts';
import { UserError } from '../../src/command/user-error.ts';
import { again } from './again.ts';
import { browsers } from './browsers.ts';
import { bucketLoad } from './bucket.ts';
import { division } from './division.ts';
import { fuzz } from './fuzz.ts';
import { kills } from './kills.ts';
import { load } from './load.ts';
import type { Trial } from './trial.ts';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** The trials by name. Arguments say how often, or in which browsers. */
const trials: Record<string, (args: string[], settings: Settings) => Promise<Trial[]>> = {
  load: ([times = '20'], settings) => load(settings, Number(times), Number(times) * 1000),
  bucket: ([times = '20'], settings) => bucketLoad(settings, Number(times), seed),
  kills: ([times = '20']) => kills(Number(times), seed),
  fuzz: ([times = '300']) => fuzz(Number(times), seed),
  browsers: (names, settings) => browsers(names, settings),
  again: ([times = '24'], settings) => again(settings.content, Number(times), seed),
  division: ([sections = '300'], settings) => division(Number(sections), settings, seed),
};

/**
 * `npm run soak`: the long forms of what `npm test` tries briefly. `npm run soak -- load|bucket|kills|fuzz|again [times]`,
 * `-- division [sections]` or `-- browsers [names]` runs one of them. SEED repeats the random choices. Loopback only;
 * takes long.
 */
await runCommand(
  async (settings, { words }) => {
    const [name, ...args] = words;
    if (name !== undefined && !Object.hasOwn(trials, name)) {
      throw new UserError(`没有“${name}”这一项。可选：${Object.keys(trials).join('、')}`);
    }
    console.log(`SEED=${seed}`);
    await buildSite(settings, { onlyIfNeeded: true });
    const results: Trial[] = [];
    for (const [each, run] of Object.entries(trials)) {
      if (name === undefined || each === name) results.push(...(await run(args, settings)));
    }
    for (const { what, faults } of results) for (const fault of faults.slice(0, 20)) console.log(`${what}：${fault}`);
    console.table(
      results.map(({ what, times: count, faults }) => ({ 试了什么: what, 次数: count, 出错: faults.length })),
    );
    if (results.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
  },
  { words: true },
);
