import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ArticlePage } from './article.ts';
import type { Peer } from './peer.ts';
import { timedRun, type Cost } from './timed-run.ts';

/** What generators keep between builds. Removing it makes every measured build a first one. */
const caches = ['.astro', '.docusaurus', '.rspress', 'node_modules/.cache', 'node_modules/.astro'];

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
  await timedRun(folder, ['npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts']);
}

/** Writes a peer's project anew and builds the article with it. Throws what the peer reports. */
export async function buildPeer(folder: string, peer: Peer, pages: ArticlePage[]): Promise<Cost> {
  for (const old of [peer.out, ...peer.sources, ...caches]) rmSync(join(folder, old), { recursive: true, force: true });
  for (const [path, text] of Object.entries(peer.files(pages))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const [command = '', ...rest] = peer.build;
  return timedRun(folder, [join(folder, 'node_modules', '.bin', command), ...rest]);
}
