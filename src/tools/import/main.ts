import { runCommand } from '../../command/run-command.ts';
import { accepted, importRequest } from './arguments.ts';
import { importFile } from './import-study.ts';

/** `npm run import -- 文件 [文件夹]`; paths count from where the user typed the command. */
await runCommand((settings, given) => {
  const request = importRequest(given);
  const day = new Date().toLocaleDateString('sv');
  console.log(importFile(request, settings, process.env['INIT_CWD'] ?? process.cwd(), day));
}, accepted);
