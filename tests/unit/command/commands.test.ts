import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { close, listen } from '../../../src/command/listen.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const own = Object.keys(scripts).filter((name) => scripts[name]?.startsWith('node src/command/run.cjs '));

/** Runs a script of package.json as npm does. Resolves with its exit code and everything that it printed. */
function run(name: string, env: Record<string, string>, args = ''): Promise<{ code: number | null; output: string }> {
  const path = [dirname(process.execPath), resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(`${scripts[name] ?? ''} ${args}`, { shell: true, env: { ...process.env, PATH: path, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()));
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}

test('with an old Node, commands say in Chinese and English which one is needed', () => {
  const old = "Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } });";
  const { status, stderr } = spawnSync(process.execPath, ['-e', `${old} require('./src/command/run.cjs')`]);
  expect(stderr.toString()).toMatch(
    /^需要 Node 22\.18 或更新的版本，现在是 20\.20\.2。[^]+Node 22\.18 or newer is needed/,
  );
  expect(status).toBe(1);
});

test('even a Node of 2016 can run the code that says so', () => {
  const code = readFileSync('src/command/run.cjs', 'utf8');
  expect(() => parse(code, { ecmaVersion: 2015, sourceType: 'script' })).not.toThrow();
});

test('the commands that check Node are all there', () => {
  expect(own.length).toBeGreaterThan(12);
  expect(Object.entries(scripts).filter(([name, text]) => /\.ts\b/.test(text) && !own.includes(name))).toEqual([]);
});

/** Settings are read where flags are (`runCommand`), and each command refuses a flag below. */
test.concurrent.each(['dev', 'start', 'release'])(
  'npm run %s says in one Chinese line that BASE is wrong',
  async (name) => {
    const { code, output } = await run(name, { BASE: '/a b/' });
    expect(output.trim().split('\n')).toEqual([expect.stringContaining('BASE=/a b/：路径只能用字母、数字')]);
    expect(code).toBe(1);
  },
);

test.concurrent('npm run check says so among the output of Astro, without a stack trace', async () => {
  const { code, output } = await run('check', { BASE: '/a b/' });
  expect(output).toContain('BASE=/a b/：路径只能用字母、数字');
  expect(output).not.toContain('    at ');
  expect(code).toBe(1);
});

test.concurrent.each([
  ['PORT', 'http', '端口须是'],
  ['SITE', 'example', '须是网站的来源地址'],
  ['OFFLINE', 'no', '只能是 on 或 off'],
  ['PDF', 'no', '只能是 on 或 off'],
])('a wrong %s likewise', async (name, value, words) => {
  const { code, output } = await run('build', { [name]: value });
  expect(output.trim().split('\n')).toEqual([expect.stringContaining(`${name}=${value}：${words}`)]);
  expect(code).toBe(1);
});

test.concurrent('a flag is as good as a variable, and the message names the flag', async () => {
  const { code, output } = await run('dev', {}, '--port=http');
  expect(output.trim()).toBe('--port=http：端口须是 0 到 65535 的整数');
  expect(code).toBe(1);
});

test.concurrent.each(own)('npm run %s refuses a flag that it does not know, with those that it does', async (name) => {
  const { code, output } = await run(name, {}, '--prot=1');
  expect(output).toMatch(/^不认识的 --prot。这条命令后面可以写：.*--port=4322/);
  expect(code).toBe(1);
});

test.concurrent(
  'npm run release without the address of the site says what it is for, and publishes nothing',
  async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'release-')), 'site');
    const { code, output } = await run('release', { SITE: '' }, folder);
    expect(output.trim()).toMatch(/^还不能公布：没有写网站的地址.*--site=https:\/\/example\.org 文件夹$/);
    expect([code, existsSync(folder)]).toEqual([1, false]);
  },
);

test.concurrent('npm run dev ends when its port is taken, and says which other to use', async () => {
  const other = createServer();
  const port = await listen(other, 0, 'localhost');
  const { code, output } = await run('dev', { PORT: String(port) });
  await close(other);
  expect(output.trim()).toBe(`端口 ${port} 已被占用（port ${port} is taken）。换一个端口：npm run dev -- --port=4321`);
  expect(code).toBe(1);
});
