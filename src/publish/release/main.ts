import { join, resolve } from 'node:path';
import type { Arguments } from '../../command/arguments.ts';
import { takeBuildLock } from '../../command/build-lock.ts';
import { buildSite } from '../build/build-site.ts';
import { runCommand } from '../../command/run-command.ts';
import type { Settings } from '../../command/settings.ts';
import { unknownSite } from '../../command/unknown-site.ts';
import { UserError } from '../../command/user-error.ts';
import { refuseOwnFolders } from '../build/swap.ts';
import { movedPages } from '../../study/published-addresses.ts';
import { hostingFiles } from '../headers/hosting/hosting-files.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { packTexts } from './pack-texts.ts';
import { publish } from './publish.ts';
import { refuseWithoutContact } from './refuse-without-contact.ts';
import { refuseForeign } from './release-folder.ts';
import { rollBack } from './roll-back.ts';

const usage = `用法（usage）：
  npm run release -- --site=https://地址 文件夹   生成并发布；网页服务器指向 文件夹/current
  npm run release -- --rollback 文件夹 [发布名]   退回上一次（或指定的一次）发布`;

/** `npm run release -- DIR` · `npm run release -- --rollback DIR [NAME]` */
await runCommand(
  async (settings, given) => {
    const { folder, name, isBack } = wanted(given);
    if (!isBack) refuseUnknownSite(settings);
    if (!isBack) refuseWithoutContact(settings);
    refuseOwnFolders(settings, folder);
    refuseForeign(folder); // before the build, which takes its time
    if (isBack) await withLock(join(folder, '.release-lock'), () => console.log(`已退回 ${rollBack(folder, name)}`));
    else await withLock(join(settings.root, '.cache', 'release-lock'), () => release(settings, folder));
  },
  { words: true, flags: { rollback: true } },
);

async function release(settings: Settings, folder: string): Promise<void> {
  const beside = {
    'sbom.cdx.json': billOfMaterials(settings.root),
    ...hostingFiles(settings.base, movedPages(settings.content)),
  };
  const site = join(settings.root, '.cache', 'release-site');
  await buildSite({ ...settings, out: site }, { onlyIfNeeded: true });
  await packTexts(site, join(settings.root, '.cache', 'packed'));
  await withLock(join(folder, '.release-lock'), () => {
    const { name, isNew } = publish({ site, folder, beside });
    console.log(isNew ? `已发布 ${name} → ${join(folder, 'current')}` : `内容没有变化，现行的仍是 ${name}。`);
  });
}

function refuseUnknownSite({ site }: Settings): void {
  if (site !== unknownSite) return;
  throw new UserError(
    '还不能公布：没有写网站的地址，引用、PDF 和站点地图里的网址都会是错的。请写上，例如 npm run release -- --site=https://example.org 文件夹',
  );
}

async function withLock(lock: string, work: () => Promise<void> | void): Promise<void> {
  const releaseLock = await takeBuildLock(lock);
  try {
    await work();
  } finally {
    releaseLock();
  }
}

function wanted({ words, flags }: Arguments): { folder: string; name: string | undefined; isBack: boolean } {
  const [folder = '', name, ...more] = words;
  const isBack = flags['rollback'] === true;
  if (folder === '' || more.length > 0 || (name !== undefined && !isBack)) throw new UserError(usage);
  return { folder: resolve(folder), name, isBack };
}
