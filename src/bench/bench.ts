import { buildSite } from '../build/build-site.ts';
import { runCommand } from '../build/command.ts';
import { settings } from '../build/settings.ts';
import { benchFirstLoad } from './first-load.ts';

/** What `npm run bench -- NAME` measures; without a name, all of it. */
const benches: Record<string, () => Promise<void>> = {
  load: () => benchFirstLoad(settings),
};

/** `npm run bench`: speed as ratios within one run, and as bytes. */
await runCommand(async () => {
  await buildSite(settings, { onlyIfNeeded: true });
  const [name] = process.argv.slice(2);
  const chosen = name ? [benches[name]] : Object.values(benches);
  for (const bench of chosen) {
    if (!bench) throw new Error(`There is no bench “${name}”. There are: ${Object.keys(benches).join(', ')}.`);
    await bench();
  }
});
