import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { fromNpm, type NpmPackage } from '../../../src/command/from-npm.ts';

/** The last version for Windows 7. Every `npm test` reads the site in it, so its hash is pinned. */
const pinned: Record<string, NpmPackage> = {
  109: {
    name: '@sparticuz/chromium',
    version: '109.0.6',
    integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
};

/** Versions before 92 are in another package, with version numbers of its own. */
const before92: Record<string, string> = { 80: '2.1.1', 86: '5.3.1', 88: '5.5.0' };

/**
 * Downloads an old Chromium from npm into `.cache/browsers/`, once. `major` is its version, such as `109`. Returns the
 * absolute path of the binary. Throws if npm does not have that version.
 */
export function oldChromium(major: string): string {
  const folder = resolve('.cache', 'browsers', `chromium-${major}`);
  const binary = join(folder, 'chromium');
  if (existsSync(binary)) return binary;
  const archive = join(fromNpm(pinned[major] ?? packageOf(major)), 'bin', 'chromium.br');
  mkdirSync(folder, { recursive: true });
  const temporary = `${binary}.${process.pid}`;
  writeFileSync(temporary, brotliDecompressSync(readFileSync(archive)), { mode: 0o755 });
  renameSync(temporary, binary);
  return binary;
}

function packageOf(major: string): NpmPackage {
  const early = before92[major];
  if (early) return { name: 'chrome-aws-lambda', version: early };
  const name = '@sparticuz/chromium';
  const { stdout } = spawnSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' });
  const versions = JSON.parse(stdout || '[]') as string[];
  const version = versions.findLast((one) => one.startsWith(`${major}.`) && !one.includes('-'));
  if (version) return { name, version };
  const available = [...new Set([...Object.keys(before92), ...versions.map((one) => one.split('.')[0])])];
  throw new Error(`npm has no Chromium ${major}; it has ${available.join(', ')}.`);
}
