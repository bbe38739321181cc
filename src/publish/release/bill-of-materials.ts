import { spawnSync } from 'node:child_process';
import { UserError } from '../../command/user-error.ts';

/**
 * What the site is built with, as an SBOM in CycloneDX 1.5 JSON (https://cyclonedx.org/specification/overview/). It
 * comes from the lockfile alone, so it needs no network, and leaves out the random number and the time, so that the same
 * lockfile gives the same bytes. In: the project's folder. Errors: `UserError` with npm's words.
 */
export function billOfMaterials(root: string): string {
  const [npm, ...its] = npmCommand();
  const args = [...its, 'sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const { status, stdout, stderr } = spawnSync(npm, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // without a shell Node starts no `npm.cmd` (CVE-2024-27980)
    shell: process.platform === 'win32' && its.length === 0,
  });
  if (status !== 0)
    throw new UserError(`npm sbom 没有成功，无法列出所用的软件包（npm 须是 9.5 或更新的版本）：\n${stderr}`);
  const { serialNumber: _, metadata, ...bill } = JSON.parse(stdout) as Bill;
  const { timestamp: __, ...about } = metadata;
  return `${JSON.stringify({ ...bill, metadata: about }, null, 2)}\n`;
}

/** The npm that runs this command, without a shell; else the one in the path. */
function npmCommand(): [command: string, ...args: string[]] {
  const script = process.env['npm_execpath'] ?? '';
  return script.endsWith('npm-cli.js') ? [process.execPath, script] : ['npm'];
}

interface Bill {
  serialNumber: string;
  metadata: { timestamp: string };
}
