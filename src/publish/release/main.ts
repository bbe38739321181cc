import { join, resolve } from 'node:path';
import type { Arguments } from '../../command/arguments.ts';
import { withBuildLock } from '../../command/build-lock.ts';
import { pathsBelow } from '../../command/files.ts';
import { buildSite } from '../build/build-site.ts';
import { runCommand } from '../../command/run-command.ts';
import type { Settings } from '../../command/settings.ts';
import { unknownSite } from '../../command/unknown-site.ts';
import { UserError } from '../../command/user-error.ts';
import { refuseOwnFolders } from '../build/swap.ts';
import { movedPages } from '../../study/published-addresses.ts';
import { hostingFiles } from '../headers/hosting/hosting-files.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { isBucketAddress } from './bucket/bucket-address.ts';
import { bucketPlace } from './bucket/bucket-place.ts';
import { folderPlace } from './folder-place.ts';
import { refuseGonePages } from './gone-pages.ts';
import { packTexts } from './pack-texts.ts';
import type { Place } from './place.ts';
import { refuseWithoutContact } from './refuse-without-contact.ts';

const usage = `用法（usage）：
  npm run release -- --site=https://地址 文件夹        生成并发布；网页服务器指向 文件夹/current
  npm run release -- --site=https://地址 s3://桶/前缀  生成并发布到对象存储（阿里云 OSS、腾讯云 COS、AWS、MinIO）
  npm run release -- --rollback 文件夹或桶 [发布名]    退回上一次（或指定的一次）发布`;

/** `npm run release -- PLACE` · `npm run release -- --rollback PLACE [NAME]`, where a place is a folder or s3://… */
await runCommand(
  async (settings, given) => {
    const { where, name, isBack, withdrawn } = wanted(given);
    if (!isBack) refuseUnknownSite(settings);
    if (!isBack) refuseWithoutContact(settings);
    const place = await placeAt(where, settings);
    await place.check(); // before the build, which takes its time
    if (isBack) console.log(`已退回 ${await place.rollBack(name)}`);
    else await withBuildLock(join(settings.root, '.cache', 'release-lock'), () => release(settings, place, withdrawn));
  },
  { words: true, flags: { rollback: true, withdraw: '/shufa/' } },
);

async function placeAt(where: string, settings: Settings): Promise<Place> {
  if (isBucketAddress(where)) return bucketPlace(where, settings.base);
  const folder = resolve(where);
  refuseOwnFolders(settings, folder);
  return folderPlace(folder);
}

async function release(settings: Settings, place: Place, withdrawn: string[]): Promise<void> {
  const moved = movedPages(settings.content);
  const beside = { 'sbom.cdx.json': billOfMaterials(settings.root) };
  const forServers = hostingFiles(settings.base, moved);
  const site = await preparedSite(settings, place);
  const refuse = (last: string[]) => refuseGonePages(last, pathsBelow(site), moved, withdrawn);
  console.log(await place.publish({ site, beside, forServers, refuse }));
}

/** The site as it is published: built, and whatever only readers need done to it. Out: its folder. */
async function preparedSite(settings: Settings, { takesPacked }: Place): Promise<string> {
  const site = join(settings.root, '.cache', 'release-site');
  await buildSite({ ...settings, out: site }, { onlyIfNeeded: true });
  if (takesPacked) await packTexts(site, join(settings.root, '.cache', 'packed'));
  return site;
}

function refuseUnknownSite({ site }: Settings): void {
  if (site !== unknownSite) return;
  throw new UserError(
    '还不能公布：没有写网站的地址，引用、PDF 和站点地图里的网址都会是错的。请写上，例如 npm run release -- --site=https://example.org 文件夹',
  );
}

interface Wanted {
  where: string;
  name: string | undefined;
  isBack: boolean;
  /** addresses of pages that are to be taken away */
  withdrawn: string[];
}

function wanted({ words, flags }: Arguments): Wanted {
  const [where = '', name, ...more] = words;
  const isBack = flags['rollback'] === true;
  if (where === '' || more.length > 0 || (name !== undefined && !isBack)) throw new UserError(usage);
  return { where, name, isBack, withdrawn: String(flags['withdraw'] ?? '').split(',') };
}
