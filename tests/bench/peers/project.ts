import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArticlePage } from './article.ts';
import type { Peer } from './peer.ts';

/** What generators keep between builds. Removing it makes every measured build a first one. */
const caches = ['.astro', '.docusaurus', '.rspress', '.vitepress/cache', 'node_modules/.cache', 'node_modules/.astro'];
const quiet = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', CI: '1' };

/**
 * Installs a peer's packages, with exact versions, into a folder of its own unless they are there already. Throws what
 * npm reports.
 */
export async function installPeer(folder: string, packages: Record<string, string>): Promise<void> {
  const file = join(folder, 'package.json');
  const manifest = JSON.stringify({ private: true, dependencies: packages });
  const isInstalled = existsSync(join(folder, 'node_modules', '.package-lock.json'));
  if (isInstalled && existsSync(file) && readFileSync(file, 'utf8') === manifest) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, manifest);
  await run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts']);
}

/** Writes a peer's project anew and builds the article with it. Returns seconds. Throws what the peer reports. */
export async function buildPeer(folder: string, peer: Peer, pages: ArticlePage[]): Promise<number> {
  for (const old of [peer.out, ...caches]) rmSync(join(folder, old), { recursive: true, force: true });
  for (const [path, text] of Object.entries(peer.files(pages))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const start = performance.now();
  const [command = '', ...rest] = peer.build;
  await run(folder, join(folder, 'node_modules', '.bin', command), rest);
  return (performance.now() - start) / 1000;
}

async function run(cwd: string, command: string, args: string[]): Promise<void> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...quiet }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd}:\n${output.slice(-2000)}`);
}
