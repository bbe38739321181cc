import { resolve } from 'node:path';
import { Stop } from './stop.ts';

/** Where a build takes its content from, where it puts the site, and under which address the site will stand. */
export interface Settings {
  /** the project's folder, absolute */
  root: string;
  /** path of the site on its host, begins and ends with `/` */
  base: string;
  /** the editors' folder, absolute */
  content: string;
  /** the folder of the built site, absolute */
  out: string;
  /** origin of the published site, without a slash at the end */
  site: string;
  /** are readers given a copy to read without a network? `OFFLINE=off` takes it away again */
  offline: boolean;
  /** are PDFs printed, where there is a Chromium? `PDF=off` builds without: printing takes a second or so a section */
  pdf: boolean;
  /** port of `npm start`; 0 lets the system choose */
  port: number;
}

/**
 * Reads the settings from the environment: BASE, CONTENT, OUT, SITE, OFFLINE, PDF, PORT.
 * In: the variables, and the project's folder (npm runs every script there).
 * Errors: `Stop` for a BASE with characters that an address cannot hold, a SITE that is no http(s) origin, a PORT out of range, an OFFLINE or PDF but on and off.
 */
export function settingsFrom(env: NodeJS.ProcessEnv, root: string): Settings {
  return {
    root,
    base: baseFrom(env['BASE'] ?? '/'),
    content: resolve(root, env['CONTENT'] || 'content'),
    out: resolve(root, env['OUT'] || 'dist'),
    site: originFrom(env['SITE'] || 'https://example.invalid'),
    offline: isOn(env, 'OFFLINE', '（off 收回读者设备上的离线副本）'),
    pdf: isOn(env, 'PDF', '（off 不生成 PDF）'),
    port: portFrom(env['PORT'] || '4321'),
  };
}

function baseFrom(base: string): string {
  const names = base.split('/').filter((name) => name !== '');
  if (names.some((name) => !/^[\w.~-]+$/.test(name) || /^\.+$/.test(name))) {
    throw new Stop(`BASE=${base}：路径只能用字母、数字和 - _ . ~，例如 /repo/`);
  }
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}

function originFrom(site: string): string {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Stop(`SITE=${site}：须是网站的来源地址，例如 https://example.org`);
  }
  return url.origin;
}

function isOn(env: NodeJS.ProcessEnv, name: string, explained: string): boolean {
  const word = env[name] || 'on';
  if (word !== 'on' && word !== 'off') throw new Stop(`${name}=${word}：只能是 on 或 off${explained}`);
  return word === 'on';
}

function portFrom(port: string): number {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65535) throw new Stop(`PORT=${port}：端口须是 0 到 65535 的整数`);
  return number;
}

/** The settings of this run. */
export const settings = settingsFrom(process.env, process.cwd());
