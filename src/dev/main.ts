import { runCommand } from '../build/command.ts';
import { portProblem } from '../build/port-problem.ts';
import { readyEnvironment } from '../build/vite-environment.ts';
import { editing } from './editing.ts';
import { waitForGoodContent } from './waiting-server.ts';

/** `npm run dev`: shows the pages while the content is being written. */
await runCommand(async () => {
  const { settings } = await import('../build/settings.ts');
  readyEnvironment('development');
  try {
    const port = await waitForGoodContent(settings);
    // before Astro is loaded, which takes its time: what is saved in between is noticed
    const integrations = [editing(settings)];
    const { dev } = await import('astro');
    const { root } = settings;
    const server = await dev({ root, logLevel: 'warn', server: { port }, integrations });
    console.log(`\n  http://localhost:${server.address.port}${settings.base}\n\n存盘即更新。按 Ctrl+C 停止。`);
  } catch (error) {
    throw portProblem(error, settings.port, 'npm run dev');
  }
});
