import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Stop } from '../../src/build/stop.ts';
import { findChromium } from '../../src/build/chromium.ts';

/**
 * Sees to it that there is a Chromium, and Chinese letters for it to show: installs Debian's where that is possible.
 * Errors: `Stop` with the command to run, where it is not. Browser tests are never skipped.
 */
export function ensureChromium(): void {
  const missing = missingPackages();
  if (missing.length > 0 && isRootOnDebian()) install(missing);
  const path = findChromium();
  if (!path)
    throw new Stop(`没有找到 Chromium，浏览器测试不能跳过（no Chromium was found）。请先运行：\n\n  ${commandFor()}\n`);
  console.log(`Chromium: ${path}`);
}

/** pdftotext reads the printed pages back. */
function missingPackages(): string[] {
  return [
    ...(findChromium() ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ...(answers('pdftotext', ['-v']) ? [] : ['poppler-utils']),
  ];
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && answers('apt-get', ['--version']);
}

function install(packages: string[]): void {
  console.log(`安装 ${packages.join(' ')} ……`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Stop(`apt-get ${args.join(' ')} 没有成功。请手动运行：\n\n  ${commandFor(packages)}\n`);
  }
}

function commandFor(packages = ['chromium', 'fonts-noto-cjk', 'poppler-utils']): string {
  if (!existsSync('/etc/debian_version')) return 'npx playwright-core install chromium';
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return `${sudo}apt-get update && ${sudo}apt-get install -y ${packages.join(' ')}`;
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim());
}

function answers(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
}
