import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArticlePage } from './article.ts';
import type { Peer } from './peer.ts';

/** What generators keep between builds, so that every build that is measured is a first one. */
const caches = ['.astro', '.docusaurus', '.rspress', '.vitepress/cache', 'node_modules/.cache', 'node_modules/.astro'];
const quiet = { ASTRO_TELEMETRY_DISABLED: '1', NO_UPDATE_NOTIFIER: '1', CI: '1' };

/**
 * Installs a peer where it is not yet, outside the project's own packages, and writes its project anew.
 * In: its folder, its packages with exact versions. Errors: npm's.
 */
export async function installPeer(folder: string, packages: Record<string, string>): Promise<void> {
  const file = join(folder, 'package.json');
  const wanted = JSON.stringify({ private: true, dependencies: packages });
  const isThere = existsSync(join(folder, 'node_modules', '.package-lock.json'));
  if (isThere && existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, wanted);
  await run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts']);
}

/** Builds the article with a peer. Out: seconds. Errors: the peer's. */
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
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} in ${cwd}:\n${said.slice(-2000)}`);
}
