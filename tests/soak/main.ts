import { buildSite } from '../../src/build/build-site.ts';
import { runCommand } from '../../src/build/command.ts';
import { settings } from '../../src/build/settings.ts';
import { Stop } from '../../src/build/stop.ts';
import { browsers } from './browsers.ts';
import { fuzz } from './fuzz.ts';
import { kills } from './kills.ts';
import { load } from './load.ts';
import type { Trial } from './trial.ts';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** What can be tried by name, and how often or where. */
const trials: Record<string, (given: string[]) => Promise<Trial[]>> = {
  load: ([times = '20']) => load(settings.out, Number(times), Number(times) * 1000),
  kills: ([times = '20']) => kills(Number(times), seed),
  fuzz: ([times = '300']) => fuzz(Number(times), seed),
  browsers: (names) => browsers(names),
};

/**
 * `npm run soak`: the long forms of what `npm test` tries in short, all of them; `npm run soak -- load|kills|fuzz
 * [times]` or `-- browsers [names]`: one. SEED repeats what was drawn by lot. Loopback only; takes its time.
 */
await runCommand(async () => {
  const [name, ...given] = process.argv.slice(2);
  if (name !== undefined && !Object.hasOwn(trials, name)) {
    throw new Stop(`没有“${name}”这一项。可选：${Object.keys(trials).join('、')}`);
  }
  console.log(`SEED=${seed}`);
  await buildSite(settings, { onlyIfNeeded: true });
  const done: Trial[] = [];
  for (const [each, run] of Object.entries(trials)) {
    if (name === undefined || each === name) done.push(...(await run(given)));
  }
  for (const { what, faults } of done) for (const fault of faults.slice(0, 20)) console.log(`${what}：${fault}`);
  console.table(done.map(({ what, times: tried, faults }) => ({ 试了什么: what, 次数: tried, 出错: faults.length })));
  if (done.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
});
