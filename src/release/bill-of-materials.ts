import { spawnSync } from 'node:child_process';
import { Stop } from '../build/stop.ts';

/**
 * What the site was built with, as an SBOM in CycloneDX 1.5 JSON (https://cyclonedx.org/specification/overview/): read
 * from the lockfile alone, so it needs no network; without its random number and time, so that the same lockfile gives
 * the same bytes. In: the project's folder. Errors: `Stop` with npm's words.
 */
export function billOfMaterials(root: string): string {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const { status, stdout, stderr } = spawnSync(npm, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Stop(`npm sbom 没有成功，无法列出所用的软件包（npm 须是 9.5 或更新的版本）：\n${stderr}`);
  const { serialNumber: _, metadata, ...bill } = JSON.parse(stdout) as Bill;
  const { timestamp: __, ...about } = metadata;
  return `${JSON.stringify({ ...bill, metadata: about }, null, 2)}\n`;
}

interface Bill {
  serialNumber: string;
  metadata: { timestamp: string };
}
