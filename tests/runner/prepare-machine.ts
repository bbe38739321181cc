import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { findChromium } from '../../src/command/chromium.ts';
import { UserError } from '../../src/command/user-error.ts';
import { headlessShell } from '../support/browser/launch-shell.ts';
import { firefoxPath } from '../support/engines/firefox-path.ts';

/** A program or font that the tests need, the Debian packages that provide it, and whether the machine has it. */
interface Need {
  what: string;
  packages: string[];
  isThere: () => boolean;
}

const needs: Need[] = [
  { what: 'Chromium', packages: ['chromium'], isThere: () => Boolean(findChromium()) },
  // elsewhere Chromium stands in for it
  {
    what: '无窗口的 Chromium',
    packages: ['chromium-headless-shell'],
    isThere: () => !isRootOnDebian() || existsSync(headlessShell),
  },
  { what: 'Firefox', packages: ['firefox-esr'], isThere: () => existsSync(firefoxPath) },
  { what: '中文字体', packages: ['fonts-noto-cjk'], isThere: hasChineseFont },
  { what: 'pdftotext', packages: ['poppler-utils'], isThere: () => runs('pdftotext', '-v') },
  { what: 'mutool', packages: ['mupdf-tools'], isThere: () => runs('mutool', '-v') },
  { what: 'qpdf', packages: ['qpdf'], isThere: () => runs('qpdf', '--version') },
  { what: 'nginx', packages: ['nginx', 'libnginx-mod-http-brotli-static'], isThere: hasNginxWithBrotli },
  { what: 'Caddy', packages: ['caddy'], isThere: () => runs('caddy', 'version') },
  { what: 'epubcheck', packages: ['epubcheck'], isThere: () => existsSync('/usr/share/java/epubcheck.jar') },
];

/** Needed only by `npm run soak -- browsers`. */
const webkit: Need = {
  what: 'WebKit',
  packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  isThere: () => runs('WebKitWebDriver', '--version') && runs('xvfb-run', '--help'),
};

/**
 * Makes sure that the machine has what the tests need, and installs Debian packages if it can. Otherwise it throws a
 * `UserError` with the command to run. No test is ever skipped.
 */
export function prepareMachine(): void {
  provide(needs);
  console.log(`Chromium: ${findChromium()}`);
}

/** Does the same for the tests and for WebKit. */
export function prepareForEveryBrowser(): void {
  provide([...needs, webkit]);
}

function provide(needed: Need[]): void {
  const missing = needed.filter(({ isThere }) => !isThere());
  if (missing.length > 0 && isRootOnDebian()) install(packagesOf(missing));
  const unresolved = missing.filter(({ isThere }) => !isThere());
  if (unresolved.length > 0) {
    const names = unresolved.map(({ what }) => what).join('、');
    throw new UserError(
      `没有找到 ${names}，测试不能跳过（not found）。请先运行：\n\n  ${commandFor(packagesOf(unresolved))}\n`,
    );
  }
}

const packagesOf = (some: Need[]): string[] => some.flatMap(({ packages }) => packages);

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && runs('apt-get', '--version');
}

function install(packages: string[]): void {
  console.log(`安装 ${packages.join(' ')} ……`);
  withoutStartingServices(() => {
    apt(['update'], packages);
    apt(['install', '-y', '--no-install-recommends', ...packages], packages);
  });
  // the tests start their own servers, so the machine does not need to start these when it boots
  const services = packages.filter((name) => name === 'nginx' || name === 'caddy');
  if (existsSync('/run/systemd/system') && services.length > 0) runs('systemctl', 'disable', ...services);
}

function apt(args: string[], packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new UserError(`apt-get ${args[0]} 没有成功。请手动运行：\n\n  ${commandFor(packages)}\n`);
}

/** Debian starts what it installs unless this file forbids it (invoke-rc.d(8)). A machine's own file is left alone. */
function withoutStartingServices(work: () => void): void {
  const file = '/usr/sbin/policy-rc.d';
  if (existsSync(file)) return work();
  writeFileSync(file, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    work();
  } finally {
    rmSync(file);
  }
}

function commandFor(packages: string[]): string {
  if (!existsSync('/etc/debian_version')) return `npx playwright-core install chromium；其余：${packages.join(' ')}`;
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get install -y ${packages.join(' ')}`;
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim());
}

/** Debian puts nginx where only root looks for programs. */
function hasNginxWithBrotli(): boolean {
  const hasModule = existsSync('/usr/share/nginx/modules-available/mod-http-brotli-static.conf');
  return hasModule && (runs('nginx', '-v') || existsSync('/usr/sbin/nginx'));
}

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
}
