import { buildSite } from './build-site.ts';
import { runCommand } from './command.ts';
import { startServer, type RunningServer } from './static-server.ts';
import { Stop } from './stop.ts';

/** `npm start`: builds when something changed, then serves. */
await runCommand(async () => {
  const { settings } = await import('./settings.ts');
  const { base, out, port } = settings;
  console.log('正在准备网站……');
  const pages = await buildSite(settings, { onlyIfNeeded: true });
  console.log(pages === undefined ? '内容没有变化，不必重新生成。' : `已生成 ${pages} 个网页。`);
  const server = await startServer({ root: out, base, port }).catch((error: unknown) => {
    throw portProblem(error, port);
  });
  console.log(`\n  ${server.url}\n\n按 Ctrl+C 停止。`);
  closeOnSignal(server);
});

function portProblem(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  const other = `换一个端口：PORT=${port === 4321 ? 4322 : 4321} npm start`;
  if (code === 'EADDRINUSE') return new Stop(`端口 ${port} 已被占用（port ${port} is taken）。${other}`);
  if (code === 'EACCES') return new Stop(`没有使用端口 ${port} 的权限（port ${port} is not permitted）。${other}`);
  return error;
}

function closeOnSignal(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
}
