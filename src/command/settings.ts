import { isAbsolute, join, parse, relative, resolve } from 'node:path';
import { writtenName, type Arguments } from './arguments.ts';
import { contactFrom } from './contact.ts';
import { plainFolder } from './plain-folder.ts';
import { unknownSite } from './unknown-site.ts';
import { UserError } from './user-error.ts';

/** Build settings: where the content comes from, where the site goes, and at which address it will be published. */
export interface Settings {
  /** the project's folder, absolute, and like all folders inside it under a path that Vite can read */
  root: string;
  /** path of the site on its host, begins and ends with `/` */
  base: string;
  /** the editors' folder, absolute */
  content: string;
  /** the folder of the built site, absolute */
  out: string;
  /** origin of the published site, without a final slash; `unknownSite` where nobody has said */
  site: string;
  /** how readers reach whoever publishes, in place of what `case.yaml` says: an e-mail address, or a page */
  contact?: string;
  /** do readers get an offline copy? `OFFLINE=off` takes it away again */
  offline: boolean;
  /** print PDFs, if there is a Chromium? It takes about a second for each section */
  pdf: boolean;
  /** port of `npm start` and `npm run dev`; 0 lets the system choose */
  port: number;
}

/** What whoever builds without an address should know, or undefined. */
export function siteReminder({ site }: Settings): string | undefined {
  return site === unknownSite
    ? '没有写网站的地址，引用、PDF 和站点地图里的网址暂作 example.invalid；公布时请写上 --site=https://网站的地址。'
    : undefined;
}

/**
 * Reads the settings from the environment: BASE, CONTENT, OUT, SITE, CONTACT, OFFLINE, PDF, PORT.
 * In: the variables, the project's folder (npm runs every script there), and those variables that flags gave, so that
 * messages name what the user wrote.
 * Errors: `UserError` for a BASE with characters that an address cannot hold, a SITE that is no http(s) origin, a
 * CONTACT that is no address, a PORT out of range, an OFFLINE or PDF other than on and off.
 */
export function settingsFrom(
  env: NodeJS.ProcessEnv,
  project: string,
  fromFlags: Arguments['variables'] = {},
): Settings {
  const written = (name: string): string => `${writtenName(name, fromFlags)}=${env[name]}`;
  const root = plainFolder(project);
  /** What lies inside the project stays inside it when that goes by its plain path. */
  const inside = (written: string): string => {
    const path = resolve(project, written);
    const way = relative(project, path);
    return way.startsWith('..') || isAbsolute(way) ? path : join(root, way);
  };
  return {
    root,
    base: baseFrom(env['BASE'] ?? '/', written('BASE')),
    content: onDriveOf(root, plainFolder(inside(env['CONTENT'] || 'content'))),
    out: inside(env['OUT'] || 'dist'),
    site: originFrom(env['SITE'] || unknownSite, written('SITE')),
    ...(env['CONTACT'] && { contact: contactIn(env['CONTACT'], written('CONTACT')) }),
    offline: isOn(env['OFFLINE'], `${written('OFFLINE')}：只能是 on 或 off（off 收回读者设备上的离线副本）`),
    pdf: isOn(env['PDF'], `${written('PDF')}：只能是 on 或 off（off 不生成 PDF）`),
    port: portFrom(env['PORT'] || '4321', written('PORT')),
  };
}

/** Astro names files by their way from the project, and there is none to another drive of Windows. */
function onDriveOf(root: string, content: string): string {
  if (parse(root).root.toLowerCase() === parse(content).root.toLowerCase()) return content;
  throw new UserError(`${content}：案例不能放在别的盘上。请把它放进项目的文件夹里，例如 studies。`);
}

function baseFrom(base: string, written: string): string {
  const names = base.split('/').filter((name) => name !== '');
  if (names.some((name) => !/^[\w.~-]+$/.test(name) || /^\.+$/.test(name))) {
    throw new UserError(`${written}：路径只能用字母、数字和 - _ . ~，例如 /repo/`);
  }
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}

function originFrom(site: string, written: string): string {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UserError(`${written}：须是网站的来源地址，例如 https://example.org`);
  }
  return url.origin;
}

function contactIn(contact: string, written: string): string {
  if (contactFrom(contact)) return contact;
  throw new UserError(`${written}：须是邮箱或网页的网址，例如 bianji@example.org`);
}

function isOn(word = 'on', message: string): boolean {
  if (!['', 'on', 'off'].includes(word)) throw new UserError(message);
  return word !== 'off';
}

function portFrom(port: string, written: string): number {
  const number = Number(port);
  if (!/^\d+$/.test(port) || number > 65535) throw new UserError(`${written}：端口须是 0 到 65535 的整数`);
  return number;
}
