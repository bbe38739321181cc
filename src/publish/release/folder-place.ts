import { join } from 'node:path';
import { withBuildLock } from '../../command/build-lock.ts';
import { pathsBelow } from '../../command/files.ts';
import { currentRelease } from './current-release.ts';
import type { Place } from './place.ts';
import { publish } from './publish.ts';
import { refuseForeign, siteOf } from './release-folder.ts';
import { rollBack } from './roll-back.ts';

/** A folder of releases as the place to publish to. */
export function folderPlace(folder: string): Place {
  const lock = join(folder, '.release-lock');
  return {
    takesPacked: true,
    check: async () => refuseForeign(folder),
    publish: ({ site, beside, forServers, refuse }) =>
      withBuildLock(lock, () => {
        const last = currentRelease(folder);
        if (last !== undefined) refuse(pathsBelow(siteOf(folder, last)));
        const { name, isNew } = publish({ site, folder, beside: { ...beside, ...forServers } });
        return isNew ? `已发布 ${name} → ${join(folder, 'current')}` : `内容没有变化，现行的仍是 ${name}。`;
      }),
    rollBack: (name) => withBuildLock(lock, () => rollBack(folder, name)),
  };
}
