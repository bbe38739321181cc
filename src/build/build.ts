import { buildSite } from './build-site.ts';
import { runCommand } from './command.ts';

/** `npm run build` */
await runCommand(async () => {
  const { settings } = await import('./settings.ts');
  const start = performance.now();
  const pages = await buildSite(settings);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`已生成 ${pages} 个网页 → ${settings.out}（${seconds} 秒）`);
});
