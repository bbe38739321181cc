import { runCommand } from '../../command/run-command.ts';
import { UserError } from '../../command/user-error.ts';
import { checkContent } from '../../check/check-content.ts';
import { readContent } from '../../check/content/content.ts';
import { keptFactsIn } from '../../check/content/kept-facts.ts';
import { mendContent } from '../../check/mend/mend-content.ts';
import { report } from '../../check/report.ts';
import { unlistedAddresses } from '../addresses/record.ts';
import { mendedReport } from './mended-report.ts';

/** `npm run check:content`, and with `--mend` what has one cure is mended first */
await runCommand(
  async (settings, { flags }) => {
    if (flags['mend']) console.log(`${mendedReport(mendContent(settings.content, settings.root))}\n`);
    const problems = checkContent(settings.content, settings.root, keptFactsIn(settings.root));
    if (problems.length > 0) throw new UserError(report(problems, settings.root));
    console.log('内容没有问题。');
    const fresh = unlistedAddresses(readContent(settings.content, settings.root)).length;
    if (fresh > 0) console.log(`有 ${fresh} 个新的网址还没有登记：公布之前运行 npm run addresses。`);
  },
  { flags: { mend: true } },
);
