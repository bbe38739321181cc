import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../src/command/run-command.ts';
import { editing } from './one-save.ts';
import { page, run, start, whileServing } from './run.ts';

/**
 * `npm run systems`: every command that editors and publishers use, once, for a system on which `npm test` does not run:
 * Windows, macOS, a folder with signs in its name. Prints a line for each; the first that fails ends it.
 */
await runCommand(async ({ root }) => {
  const parent = join(root, '.cache', 'tests');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'systems-'));
  const content = join(folder, '案例 (2)');
  const flag = `--content=${content}`;
  const step = async (name: string, work: () => Promise<unknown>) => {
    const begin = performance.now();
    await work();
    console.log(`✓ ${name}  ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  };
  try {
    // without the addresses: a renamed section is no longer published
    cpSync(join(root, 'content'), content, { recursive: true, filter: (path) => !path.endsWith('addresses.txt') });
    await step('check:content', () => run('内容没有问题', 'src/tools/check-content/main.ts', flag));
    await step('dev', () => editing(content));
    await step('addresses', () => run('/shufa-gongzuo/', 'src/tools/addresses/main.ts', flag));
    const out = join(folder, 'site');
    await step('build', () => run('已生成', 'src/publish/build/main.ts', flag, `--out=${out}`));
    await step('start', () => serves(flag, out));
    await step('release', () => releases(flag, join(folder, 'releases')));
    await step('new', () => run('04-jingyan-yu-qishi.mdx', 'src/tools/new-section/main.ts', '经验与启示', flag));
    const begun = `--content=${join(folder, '新的')}`;
    await step('new, in an empty folder', () => run('新的案例', 'src/tools/new-section/main.ts', '总体要求', begun));
    await step('import', () => imports(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
});

/** A text as Chinese Windows saves it, with its line ends. */
async function imports(folder: string): Promise<void> {
  const file = join(folder, '通知 (1).txt');
  const lines = [
    '关于加强备案工作的通知',
    '各镇人民政府：',
    '一、总体要求',
    '逐件登记,按时报送。',
    '二、其他',
    '照此办理。',
  ];
  writeFileSync(file, Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le'));
  const study = join(folder, '导入的');
  await run('与 source.txt 逐句相同', 'src/tools/import/main.ts', file, study);
  const sections = join(study, 'sections');
  const text = readdirSync(sections)
    .map((name) => readFileSync(join(sections, name), 'utf8'))
    .join('\n');
  if (!text.includes('逐件登记，按时报送。')) throw new Error(text);
}

async function serves(flag: string, out: string): Promise<void> {
  const server = start('src/publish/server/main.ts', flag, `--out=${out}`, '--port=0');
  await whileServing(server, async (url, output) => {
    if (!output().includes('不必重新生成')) throw new Error(output());
    const shown = await page(`${url}shufa-gongzuo/`);
    if (!shown.includes('200 ') || !shown.includes('的态度和作风')) throw new Error(shown);
  });
}

/** Two releases, and back to the first. */
async function releases(flag: string, folder: string): Promise<void> {
  const release = (says: string, ...args: string[]) => run(says, 'src/publish/release/main.ts', ...args);
  const contact = '--contact=bianji@example.org';
  const served = () => readFileSync(join(folder, 'current', 'index.html'), 'utf8');
  await release('已发布', folder, flag, contact, '--site=https://one.example');
  await release('已发布', folder, flag, contact, '--site=https://two.example');
  if (!served().includes('two.example')) throw new Error('the second release is not served');
  await release('已退回', '--rollback', folder);
  if (!served().includes('one.example')) throw new Error('the first release is not served again');
  if (!existsSync(join(folder, 'releases'))) throw new Error('no releases');
}
