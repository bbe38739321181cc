import { spawn } from 'node:child_process';

/** A running `npm run dev`. */
export interface DevServer {
  /** the site's address */
  url: string;
  /** what it has said in the terminal so far */
  said: () => string;
  close: () => Promise<void>;
}

/** Starts the real `npm run dev` on a free port. In: the content folder. Out: when it has named its address. */
export async function startDev(content: string): Promise<DevServer> {
  const env = { ...process.env, CONTENT: content, PORT: '0', BASE: '/', NODE_ENV: '' };
  // Astro has no pages for a Vite that it takes for Vitest's
  delete (env as NodeJS.ProcessEnv)['VITEST'];
  const child = spawn('npm', ['run', '--silent', 'dev'], { env, detached: true });
  let said = '';
  const closed = new Promise<void>((done) => child.on('close', () => done()));
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      said += part.toString();
      const named = /^ {2}(http:\S+)$/m.exec(said)?.[1];
      if (named) resolve(named);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => reject(new Error(`npm run dev ended:\n${said}`)));
  });
  return {
    url,
    said: () => said,
    close: async () => {
      process.kill(-(child.pid ?? 0), 'SIGTERM');
      await closed;
    },
  };
}
