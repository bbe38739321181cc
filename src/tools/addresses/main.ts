import { checkContent } from '../../check/check-content.ts';
import { readContent } from '../../check/content/content.ts';
import { report } from '../../check/report.ts';
import { runCommand } from '../../command/run-command.ts';
import { UserError } from '../../command/user-error.ts';
import { recordAddresses, unlistedAddresses } from './record.ts';

/** `npm run addresses`: writes down the addresses that are about to be published. */
await runCommand(async ({ content, root }) => {
  const problems = checkContent(content, root);
  if (problems.length > 0) throw new UserError(report(problems, root));
  const fresh = unlistedAddresses(readContent(content, root));
  if (fresh.length > 0) recordAddresses(content, fresh);
  console.log(
    fresh.length === 0
      ? '没有新的网址。'
      : `已登记 ${fresh.length} 个新的网址，公布以后不能再取消：\n${fresh.join('\n')}`,
  );
});
