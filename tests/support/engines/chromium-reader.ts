import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import connect, { type Client } from 'chrome-remote-interface';
import type { Point, Reader, ReaderPage, ReaderWindow } from './reader.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-zygote',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-port=0',
];

/** Longest wait for what a browser normally does at once, in ms. It only ends what hangs. */
const patience = 60_000;

/**
 * Starts any Chromium from version 80 on. Playwright and Puppeteer use commands that Chromium 80–88 lack, so this uses
 * the DevTools protocol directly.
 */
export async function chromiumReader(binary: string): Promise<Reader> {
  const profile = mkdtempSync(join(tmpdir(), 'old-chromium-'));
  // its readers' locale; with the locale C, Chromium 129 and 131 hang at every text directive
  const env = { ...process.env, LANG: 'zh_CN.UTF-8' };
  const browser = spawn(binary, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await new Promise<number>((resolve, reject) => {
    let log = '';
    browser.stderr.on('data', (bytes: Buffer) => {
      log += bytes;
      const at = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(log);
      if (at) resolve(Number(at[1]));
    });
    browser.on('error', reject);
    browser.on('exit', () => reject(new Error(`${binary} ended: ${log.slice(-500)}`)));
  });
  const { Browser: version } = await connect.Version({ port });
  return {
    version,
    open: (window) => openPage(port, window),
    async close() {
      const exit = new Promise((resolve) => {
        browser.once('exit', resolve);
      });
      browser.kill('SIGKILL');
      await exit;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function openPage(port: number, window: ReaderWindow): Promise<ReaderPage> {
  const target = await connect.New({ port });
  const client = await connect({ port, target, local: true });
  const { Page, Runtime, Input } = client;
  const errors: string[] = [];
  Runtime.exceptionThrown(({ exceptionDetails: { exception, text } }) => {
    errors.push(String(exception?.description ?? exception?.value ?? text).split('\n')[0] ?? '');
  });
  await Promise.all([Page.enable(), Runtime.enable()]);
  await setWindow(client, window);
  const loaded = () => Promise.race([Page.loadEventFired(), wait(patience)]);
  const evaluate: ReaderPage['evaluate'] = async (work, argument) => {
    const expression = `(${String(work)})(${JSON.stringify(argument) ?? ''})`;
    const { result, exceptionDetails } = await Runtime.evaluate({
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', { x, y }: Point, isDown: boolean) =>
    Input.dispatchMouseEvent({
      type,
      x,
      y,
      button: type === 'mouseMoved' && !isDown ? 'none' : 'left',
      buttons: isDown ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
  return {
    errors,
    evaluate,
    async goto(url) {
      const end = loaded();
      const { errorText } = await Page.navigate({ url });
      if (!errorText) await end;
    },
    async reload() {
      const end = loaded();
      await Page.reload({});
      await end;
    },
    async press(at) {
      if (window.phone) {
        await Input.dispatchTouchEvent({ type: 'touchStart', touchPoints: [at] });
        await Input.dispatchTouchEvent({ type: 'touchEnd', touchPoints: [] });
        return;
      }
      await mouse('mouseMoved', at, false);
      await mouse('mousePressed', at, true);
      await mouse('mouseReleased', at, false);
    },
    async drag(from, to) {
      await mouse('mouseMoved', from, false);
      await mouse('mousePressed', from, true);
      for (const part of [0.25, 0.5, 0.75, 1]) {
        await mouse('mouseMoved', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, true);
      }
      await mouse('mouseReleased', to, false);
    },
    async key(key, ctrl = false) {
      const event = { key, ...codes[key], modifiers: ctrl ? 2 : 0 };
      const text = key.length === 1 && !ctrl ? { text: key } : {};
      await Input.dispatchKeyEvent({
        type: key.length === 1 && !ctrl ? 'keyDown' : 'rawKeyDown',
        ...text,
        ...event,
      });
      await Input.dispatchKeyEvent({ type: 'keyUp', ...event });
    },
    async type(text) {
      await Input.insertText({ text });
    },
    async screenshot(file) {
      const { data } = await Page.captureScreenshot({ format: 'png' });
      writeFileSync(file, data, 'base64');
    },
    async print() {
      const { data } = await Page.printToPDF({ preferCSSPageSize: true, printBackground: true });
      return Buffer.from(data, 'base64');
    },
    async close() {
      await connect.Close({ port, id: target.id });
      await client.close();
    },
  };
}

const codes: Record<string, { code: string; windowsVirtualKeyCode: number }> = {
  '/': { code: 'Slash', windowsVirtualKeyCode: 191 },
  k: { code: 'KeyK', windowsVirtualKeyCode: 75 },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13 },
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
};

async function setWindow({ Emulation }: Client, window: ReaderWindow): Promise<void> {
  const { width, height, dark = false, phone: mobile = false, scripts = true } = window;
  await Emulation.setDeviceMetricsOverride({ width, height, deviceScaleFactor: mobile ? 2 : 1, mobile });
  if (mobile) await Emulation.setTouchEmulationEnabled({ enabled: true, maxTouchPoints: 5 });
  await Emulation.setEmulatedMedia({ features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }] });
  if (!scripts) await Emulation.setScriptExecutionDisabled({ value: true });
}
