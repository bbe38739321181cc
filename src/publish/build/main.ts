import { realpathSync } from 'node:fs';
import { buildSite } from './build-site.ts';
import { runCommand } from '../../command/run-command.ts';
import { siteReminder } from '../../command/settings.ts';

/** `npm run build` */
await runCommand(async (settings) => {
  const start = performance.now();
  const pages = await buildSite(settings);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`已生成 ${pages} 个网页 → ${realpathSync(settings.out)}（${seconds} 秒）`);
  const reminder = siteReminder(settings);
  if (reminder) console.log(reminder);
});
