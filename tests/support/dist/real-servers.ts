import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hostingFiles } from '../../../src/publish/headers/hosting/hosting-files.ts';
import type { MovedPage } from '../../../src/study/published-addresses.ts';
import { freePorts } from '../free-ports.ts';
import { ask } from './ask.ts';

/** What a server serves: its root folder, and the path of the site in it. */
export interface ServedFolder {
  root: string;
  base: string;
  /** pages that have moved */
  moved: MovedPage[];
}

/** A running server and the origins of its sites, in the given order. */
export interface RealServer {
  origins: string[];
  stop: () => Promise<void>;
}

/** Starts nginx on the loopback with the rules that we ship. `folder` is for its own files. */
export async function startNginx(folder: string, sites: ServedFolder[]): Promise<RealServer> {
  mkdirSync(folder, { recursive: true });
  const ports = await freePorts(sites.length);
  const servers = sites.map(({ root, base, moved }, at) => {
    const rules = writeTo(folder, `nginx-${at}.conf`, hostingFiles(base, moved)['nginx.conf']);
    return `server { listen 127.0.0.1:${ports[at]}; root ${root}; include ${rules}; }`;
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const config = writeTo(
    folder,
    'nginx.conf',
    `include /etc/nginx/modules-enabled/*.conf; pid ${folder}/pid; error_log ${folder}/error.log; daemon off; master_process off;
events {}
http { access_log off; ${temporary.join(' ')}
${servers.join('\n')} }`,
  );
  return start('nginx', ['-e', join(folder, 'error.log'), '-c', config], ports, {});
}

/** Starts Caddy in the same way. */
export async function startCaddy(folder: string, sites: ServedFolder[]): Promise<RealServer> {
  mkdirSync(folder, { recursive: true });
  const ports = await freePorts(sites.length);
  const blocks = sites.map(({ root, base, moved }, at) => {
    const rules = writeTo(folder, `Caddyfile-${at}`, hostingFiles(base, moved)['Caddyfile']);
    return `http://127.0.0.1:${ports[at]} {\n\troot * ${root}\n\timport ${rules}\n}`;
  });
  const config = writeTo(folder, 'Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${blocks.join('\n')}\n`);
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return start('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], ports, home);
}

function writeTo(folder: string, name: string, text = ''): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Debian puts nginx where only root looks for programs. */
const path = `${process.env['PATH']}:/usr/sbin`;

async function start(
  command: string,
  args: string[],
  ports: number[],
  env: Record<string, string>,
): Promise<RealServer> {
  const child = spawn(command, args, {
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (part) => (log += part));
  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => (log += error.message));
    child.on('close', () => resolve());
  });
  const stop = () => (child.kill(), ended);
  const origins = ports.map((port) => `http://127.0.0.1:${port}`);
  for (let tries = 0; ; tries += 1) {
    try {
      await Promise.all(origins.map((origin) => ask(origin, '/')));
      return { origins, stop };
    } catch {
      if (child.exitCode !== null || tries > 1200) {
        await stop();
        throw new Error(`${command} does not answer: ${log}`);
      }
      await delay(50);
    }
  }
}
