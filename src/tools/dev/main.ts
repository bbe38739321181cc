import { runCommand } from '../../command/run-command.ts';
import { portProblem } from '../../command/port-problem.ts';
import { astroConfig } from '../../publish/build/astro-config.ts';
import { readyEnvironment } from '../../publish/build/vite-environment.ts';
import { editing } from './editing.ts';
import { waitForGoodContent } from './waiting-server.ts';

/** `npm run dev`: shows the pages while the content is being written. */
await runCommand(async (settings) => {
  readyEnvironment('development', settings);
  try {
    const port = await waitForGoodContent(settings);
    // before Astro is loaded, which takes its time: what is saved in between is noticed
    const integrations = [editing(settings)];
    const { dev } = await import('astro');
    const { root } = settings;
    const server = await dev(await astroConfig(root, { logLevel: 'error', server: { port }, integrations }));
    console.log(`\n  http://localhost:${server.address.port}${settings.base}\n\n存盘即更新。按 Ctrl+C 停止。`);
  } catch (error) {
    throw portProblem(error, settings.port, 'npm run dev');
  }
});
