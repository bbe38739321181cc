import { createServer } from 'node:http';
import { close, listen } from '../../command/listen.ts';
import type { Settings } from '../../command/settings.ts';
import { findProblems } from '../../check/check-content.ts';
import { report } from '../../check/report.ts';
import { sendProblems } from './problem-page.ts';
import { stateOf, watchFolder } from './watch-folder.ts';

/**
 * Astro cannot start with content from which no page can be made: until it is corrected, a plain server in its place says what is wrong. It takes
 * the port at once: Astro needs seconds to find out that it is taken.
 * In: the settings. Out: the port for Astro. Errors: the port is taken or forbidden.
 */
export async function waitForGoodContent({ content, root, base, port }: Settings): Promise<number> {
  const known = stateOf(content);
  let problems = findProblems(content, root).forms;
  const server = createServer((_, response) => sendProblems(response, problems, root));
  const actual = await listen(server, port, 'localhost');
  const tell = () => console.error(`\n${report(problems, root)}\n\n  http://localhost:${actual}${base}`);
  if (problems.length > 0) {
    tell();
    await new Promise<void>((mended) => {
      const lookAgain = async () => {
        problems = findProblems(content, root).forms;
        if (problems.length > 0) return tell();
        endWatch();
        mended();
      };
      const endWatch = watchFolder(content, lookAgain, known);
    });
  }
  await close(server);
  return actual;
}
