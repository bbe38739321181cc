import { runCommand } from '../build/command.ts';
import { Stop } from '../build/stop.ts';
import { checkContent } from './check-content.ts';
import { report } from './report.ts';

/** `npm run check:content` */
await runCommand(async () => {
  const { settings } = await import('../build/settings.ts');
  const problems = checkContent(settings.content, settings.root);
  if (problems.length > 0) throw new Stop(report(problems, settings.root));
  console.log('内容没有问题。');
});
