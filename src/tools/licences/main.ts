import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../command/run-command.ts';
import { UserError } from '../../command/user-error.ts';
import { packagesByLicence, unknownLicences, type Lockfile } from './package-licences.ts';
import { thirdPartyNotice } from '../../layouts/about/third-party-notice.ts';

/** `npm run licences`: every package that the project is made with, by licence, and what readers are sent. */
await runCommand(({ root }) => {
  const lockfile = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lockfile;
  for (const [licence, names] of [...packagesByLicence(lockfile)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${licence}（${names.length}）\n  ${names.join(' ')}\n`);
  }
  console.log(thirdPartyNotice(root));
  const unknown = unknownLicences(lockfile);
  if (unknown.length === 0) return;
  const list = unknown.map(([licence, names]) => `  ${licence}：${names.join('、')}`).join('\n');
  throw new UserError(
    `有的软件包没有许可，或许可不在 src/tools/licences/package-licences.ts 里（licence missing or unknown）：\n${list}`,
  );
});
