import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Settings } from '../build/settings.ts';
import { checkContent } from '../content-check/check-content.ts';
import type { Problem } from '../content-check/problem.ts';
import { report } from '../content-check/report.ts';
import { sendProblems } from './problem-page.ts';
import { stateOf, watchFolder } from './watch-folder.ts';

/**
 * Astro cannot start from bad content: until it is mended, a plain server says in its place what is wrong.
 * In: the settings. Out: the port on which Astro goes on. Errors: the port is taken or forbidden.
 */
export async function waitForGoodContent({ content, root, base, port }: Settings): Promise<number> {
  const known = stateOf(content);
  let problems = checkContent(content, root);
  if (problems.length === 0) return port;
  const server = createServer((_, response) => sendProblems(response, problems, root));
  const actual = await listening(server, port);
  const tell = (all: Problem[]) => console.error(`\n${report(all, root)}\n\n  http://localhost:${actual}${base}`);
  tell(problems);
  await new Promise<void>((mended) => {
    const lookAgain = async () => {
      problems = checkContent(content, root);
      if (problems.length > 0) return tell(problems);
      endWatch();
      mended();
    };
    const endWatch = watchFolder(content, lookAgain, known);
  });
  await new Promise((closed) => {
    server.close(closed);
    server.closeAllConnections();
  });
  return actual;
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}
