import { spawn } from 'node:child_process';

/** A running `npm run dev`. */
export interface DevServer {
  /** the site's address */
  url: string;
  /** what it has printed so far */
  output: () => string;
  close: () => Promise<void>;
}

/** Starts the real `npm run dev` on a free port for a content folder. Resolves once it has printed its address. */
export async function startDev(content: string): Promise<DevServer> {
  const env = { ...process.env, CONTENT: content, PORT: '0', BASE: '/', NODE_ENV: '' };
  // with VITEST set, Astro takes its Vite for Vitest's and serves no pages
  delete (env as NodeJS.ProcessEnv)['VITEST'];
  const child = spawn('npm', ['run', '--silent', 'dev'], { env, detached: true });
  let output = '';
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const read = (part: Buffer) => {
      output += part.toString();
      const address = /^ {2}(http:\S+)$/m.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('close', () => reject(new Error(`npm run dev ended:\n${output}`)));
  });
  return {
    url,
    output: () => output,
    close: async () => {
      process.kill(-(child.pid ?? 0), 'SIGTERM');
      await closed;
    },
  };
}
