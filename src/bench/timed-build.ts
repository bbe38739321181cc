import { buildSite } from '../build/build-site.ts';
import { runCommand } from '../build/command.ts';
import { settings } from '../build/settings.ts';

/*
 * Builds the site of CONTENT into OUT in a process of its own and says in one line of JSON what that took: seconds by
 * the clock and of the processor, and the largest resident set in MB, of Node itself (Pagefind's program not counted).
 */
await runCommand(async () => {
  const start = performance.now();
  const pages = await buildSite(settings);
  const { user, system } = process.cpuUsage();
  console.log(
    JSON.stringify({
      pages,
      seconds: (performance.now() - start) / 1000,
      cpu: (user + system) / 1e6,
      memory: process.resourceUsage().maxRSS / 1024,
    }),
  );
});
