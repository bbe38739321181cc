import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { hostingFiles } from '../../src/serving/hosting/hosting-files.ts';
import { freePorts } from '../free-ports.ts';
import { ask } from './ask.ts';

/** Where a site stands: the folder that a server is given as its root, and the path of the site in it. */
export interface Standing {
  root: string;
  base: string;
}

/** A server at work: the origins of its sites, in the order in which they were given. */
export interface RealServer {
  origins: string[];
  stop: () => Promise<void>;
}

/** Starts nginx on the loopback with the rules that are shipped. In: a folder for its own files, and the sites. */
export async function startNginx(folder: string, sites: Standing[]): Promise<RealServer> {
  mkdirSync(folder, { recursive: true });
  const ports = await freePorts(sites.length);
  const servers = sites.map(({ root, base }, at) => {
    const rules = written(folder, `nginx-${at}.conf`, hostingFiles(base)['nginx.conf']);
    return `server { listen 127.0.0.1:${ports[at]}; root ${root}; include ${rules}; }`;
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const config = written(
    folder,
    'nginx.conf',
    `include /etc/nginx/modules-enabled/*.conf; pid ${folder}/pid; error_log ${folder}/error.log; daemon off; master_process off;
events {}
http { access_log off; ${temporary.join(' ')}
${servers.join('\n')} }`,
  );
  return started('nginx', ['-e', join(folder, 'error.log'), '-c', config], ports, {});
}

/** Starts Caddy likewise. */
export async function startCaddy(folder: string, sites: Standing[]): Promise<RealServer> {
  mkdirSync(folder, { recursive: true });
  const ports = await freePorts(sites.length);
  const blocks = sites.map(({ root, base }, at) => {
    const rules = written(folder, `Caddyfile-${at}`, hostingFiles(base)['Caddyfile']);
    return `http://127.0.0.1:${ports[at]} {\n\troot * ${root}\n\timport ${rules}\n}`;
  });
  const config = written(folder, 'Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${blocks.join('\n')}\n`);
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return started('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], ports, home);
}

function written(folder: string, name: string, text = ''): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Debian keeps nginx where only root looks for programs. */
const path = `${process.env['PATH']}:/usr/sbin`;

async function started(
  command: string,
  args: string[],
  ports: number[],
  env: Record<string, string>,
): Promise<RealServer> {
  const child = spawn(command, args, {
    env: { ...process.env, PATH: path, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part) => (said += part));
  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => (said += error.message));
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
        throw new Error(`${command} does not answer: ${said}`);
      }
      await delay(50);
    }
  }
}
