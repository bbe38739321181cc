import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { takeBuildLock } from '../build/build-lock.ts';
import { buildSite } from '../build/build-site.ts';
import { runCommand } from '../build/command.ts';
import type { Settings } from '../build/settings.ts';
import { Stop } from '../build/stop.ts';
import { refuseOwnFolders } from '../build/swap.ts';
import { hostingFiles } from '../serving/hosting/hosting-files.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { publish } from './publish.ts';
import { refuseForeign } from './release-folder.ts';
import { rollBack } from './roll-back.ts';

const usage = `用法（usage）：
  npm run release -- 文件夹                       生成并发布；网页服务器指向 文件夹/current
  npm run release -- --rollback 文件夹 [发布名]   退回上一次（或指定的一次）发布`;

/** `npm run release -- DIR` · `npm run release -- --rollback DIR [NAME]` */
await runCommand(async () => {
  const { folder, name, isBack } = wanted(process.argv.slice(2));
  const { settings } = await import('../build/settings.ts');
  refuseOwnFolders(settings, folder, folder);
  refuseForeign(folder); // before the build, which takes its time
  if (isBack) await withLock(join(folder, '.lock'), () => console.log(`已退回 ${rollBack(folder, name)}`));
  else await withLock(join(settings.root, '.cache', 'release.lock'), () => release(settings, folder));
});

async function release(settings: Settings, folder: string): Promise<void> {
  const beside = { 'sbom.cdx.json': billOfMaterials(settings.root), ...hostingFiles(settings.base) };
  const site = join(settings.root, '.cache', 'release-site');
  await buildSite({ ...settings, out: site }, { onlyIfNeeded: true });
  await withLock(join(folder, '.lock'), () => {
    const { name, isNew } = publish({ site, folder, beside });
    console.log(isNew ? `已发布 ${name} → ${join(folder, 'current')}` : `内容没有变化，现行的仍是 ${name}。`);
  });
}

async function withLock(lock: string, work: () => Promise<void> | void): Promise<void> {
  const giveBack = await takeBuildLock(lock);
  try {
    await work();
  } finally {
    giveBack();
  }
}

function wanted(args: string[]): { folder: string; name: string | undefined; isBack: boolean } {
  try {
    const options = { rollback: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [folder = '', name, ...more] = positionals;
    if (folder === '' || more.length > 0 || (name !== undefined && !values.rollback)) throw new Stop(usage);
    return { folder: resolve(folder), name, isBack: values.rollback };
  } catch {
    throw new Stop(usage);
  }
}
