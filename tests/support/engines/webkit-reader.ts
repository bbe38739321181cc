import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePorts } from '../free-ports.ts';
import type { Point, Reader, ReaderPage, ReaderWindow } from './reader.ts';

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

type Call = <Value>(method: string, path: string, body?: object) => Promise<Value>;

/**
 * Starts WebKitGTK's MiniBrowser on a virtual screen (Xvfb) and drives it by WebDriver. Colours come from the desktop's
 * theme and scripts are an option of the command, so every kind of window gets its own browser. The window is never
 * narrower than 447 px, the pointer is always a mouse, and drivers cannot print.
 */
export async function webkitReader(): Promise<Reader> {
  const running = new Map<string, ReturnType<typeof start>>();
  const sessionFor = ({ dark = false, scripts = true }: ReaderWindow) => {
    const kind = JSON.stringify([dark, scripts]);
    const session = running.get(kind) ?? start(dark, scripts);
    running.set(kind, session);
    return session;
  };
  const { version } = await sessionFor({ width: 1280, height: 800 });
  return {
    version,
    open: async (window) => openPage((await sessionFor(window)).call, window),
    async close() {
      for (const session of running.values()) await (await session).end();
    },
  };
}

async function start(dark: boolean, scripts: boolean) {
  const [port = 0] = await freePorts(1);
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const env = {
    ...process.env,
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
    LANG: 'C.UTF-8',
    NO_AT_BRIDGE: '1',
  };
  const screen = ['-a', '-s', '-screen 0 1500x1300x24', 'WebKitWebDriver', `--port=${port}`, '--host=127.0.0.1'];
  const driver = spawn('xvfb-run', screen, { env, stdio: 'ignore', detached: true });
  const ask = async <Value>(method: string, path: string, body?: object): Promise<Value> => {
    const init = {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    };
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, init);
    const { value } = (await reply.json()) as { value: Value & { error?: string; message?: string } };
    if (!reply.ok) throw new Error(`${path}: ${value.error} ${value.message}`);
    return value;
  };
  for (let tries = 0; tries < 120; tries += 1) {
    if (await ask('GET', '/status').then(Boolean, () => false)) break;
    await wait(250);
  }
  const options = { binary: miniBrowser, args: ['--automation', ...(scripts ? [] : ['--enable-javascript=false'])] };
  const { sessionId, capabilities } = await ask<{ sessionId: string; capabilities: Record<string, string> }>(
    'POST',
    '/session',
    { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } },
  );
  const call: Call = (method, path, body) => ask(method, `/session/${sessionId}/${path}`, body);
  await call('POST', 'timeouts', { script: 40_000, pageLoad: 30_000 });
  return {
    version: `${capabilities['browserName']} ${capabilities['browserVersion']}`,
    call,
    async end() {
      await ask('DELETE', `/session/${sessionId}`).catch(() => undefined);
      if (driver.pid) process.kill(-driver.pid);
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openPage(call: Call, { width, height }: ReaderWindow): Promise<ReaderPage> {
  const errors: string[] = [];
  const evaluate: ReaderPage['evaluate'] = async (work, argument) => {
    const script = `
      const [argument, done] = arguments;
      Promise.resolve().then(() => (${String(work)})(argument)).then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error) }),
      );`;
    const answer = await call<{ value: never; error?: string }>('POST', 'execute/async', {
      script,
      args: [argument ?? null],
    });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  // the browser's own bars take room, so measure the page and correct the size
  const rect = { width, height: height + 90 };
  await call('POST', 'window/rect', { ...rect, x: 0, y: 0 });
  const inner = await call<[number, number]>('POST', 'execute/sync', {
    script: 'return [innerWidth, innerHeight]',
    args: [],
  }).catch((): [number, number] => [width, height]);
  await call('POST', 'window/rect', { width: rect.width + width - inner[0], height: rect.height + height - inner[1] });
  const pointer = (actions: object[]) =>
    call<null>('POST', 'actions', {
      actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
    });
  const to = ({ x, y }: Point) => ({ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 50 });
  const [down, up] = [
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return {
    errors,
    evaluate,
    async goto(url) {
      await call('POST', 'url', { url }).catch(() => undefined);
    },
    async reload() {
      await call('POST', 'refresh', {}).catch(() => undefined);
    },
    async press(at) {
      await pointer([to(at), down, up]);
    },
    async drag(from, end) {
      const middle = { x: (from.x + end.x) / 2, y: (from.y + end.y) / 2 };
      await pointer([to(from), down, to(middle), to(end), up]);
    },
    async key(key, ctrl = false) {
      const value = { Escape: '\uE00C', Enter: '\uE007', Tab: '\uE004' }[key] ?? key;
      const control = (type: string) => (ctrl ? [{ type, value: '\uE009' }] : []);
      const actions = [
        ...control('keyDown'),
        { type: 'keyDown', value },
        { type: 'keyUp', value },
        ...control('keyUp'),
      ];
      await call('POST', 'actions', { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    // there are no keys for Chinese, so insert the whole text at once, as an input method would
    type: (text) => evaluate((words: string) => void document.execCommand('insertText', false, words), text),
    async screenshot(file) {
      writeFileSync(file, await call<string>('GET', 'screenshot'), 'base64');
    },
    async close() {
      await call('POST', 'url', { url: 'about:blank' }).catch(() => undefined);
    },
  };
}
