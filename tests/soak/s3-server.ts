import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, listen } from '../../src/command/listen.ts';
import { installPeer } from '../bench/peers/project.ts';
import { freePorts } from '../support/free-ports.ts';

/** An S3 server on the loopback, from npm, and what stands before it as a CDN would. */
export interface S3Server {
  /** what a command needs in its environment to reach it */
  env: Record<string, string>;
  /** the address at which readers meet the bucket's site */
  url: string;
  stop: () => Promise<void>;
}

const version = '2.4.1';

/** Starts `fauxqs`, which answers as S3 does and replaces objects whole, with one bucket. In: the site's prefix. */
export async function startS3(bucket: string, prefix: string): Promise<S3Server> {
  const folder = resolve('.cache', 'npm', `fauxqs-${version}`);
  await installPeer(folder, { fauxqs: version });
  const [port = 0] = await freePorts(1);
  const script = join(folder, 'serve.mjs');
  writeFileSync(
    script,
    `import { startFauxqs } from ${JSON.stringify(pathToFileURL(join(folder, 'node_modules/fauxqs/dist/app.js')).href)};
     await startFauxqs({ port: ${port}, logger: false, init: { buckets: [${JSON.stringify(bucket)}] } });
     console.log('ready');`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((ready) => child.stdout.once('data', ready));
  const site = createServer(({ url = '/', method }, response) => {
    const path = `/${bucket}/${prefix}${url.slice(1).replace(/(^|\/)$/, '$1index.html')}`;
    const asked = request({ port, path, method }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.destroy()).end();
  });
  const sitePort = await listen(site, 0);
  return {
    env: {
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
    },
    url: `http://localhost:${sitePort}/`,
    stop: async () => {
      await close(site);
      child.kill();
    },
  };
}
