import { buildSite } from '../build/build-site.ts';
import { runCommand } from '../../command/run-command.ts';
import { portProblem } from '../../command/port-problem.ts';
import { siteReminder } from '../../command/settings.ts';
import { startServer, type RunningServer } from './static-server.ts';

/** `npm start`: builds when something changed, then serves. */
await runCommand(async (settings) => {
  const { base, out, port } = settings;
  console.log('正在准备网站……');
  const pages = await buildSite(settings, { onlyIfNeeded: true });
  console.log(pages === undefined ? '内容没有变化，不必重新生成。' : `已生成 ${pages} 个网页。`);
  const reminder = siteReminder(settings);
  if (reminder) console.log(reminder);
  const server = await startServer({ root: out, base, port }).catch((error: unknown) => {
    throw portProblem(error, port, 'npm start');
  });
  console.log(`\n  ${server.url}\n\n按 Ctrl+C 停止。`);
  closeOnSignal(server);
});

function closeOnSignal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}
