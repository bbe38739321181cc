import { beforeEach, expect, test, vi } from 'vitest';
import { pageAhead } from '../../../../src/publish/service-worker/page-ahead.ts';
import type { WorkerScope } from '../../../../src/publish/service-worker/worker-scope.ts';

let asked: string[];
let network: () => Promise<Response>;
beforeEach(() => {
  asked = [];
  network = async () => new Response('next');
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => void vi.useRealTimers();
});

function worker() {
  let hear: (message: { data: unknown; waitUntil: () => void }) => void = () => {};
  const scope = {
    addEventListener: (_: string, listen: typeof hear) => void (hear = listen),
    fetch: (path: string) => {
      asked.push(path);
      return network();
    },
  } as unknown as WorkerScope;
  const { take } = pageAhead(scope, '/repo/');
  return { wish: (ahead: unknown) => hear({ data: { ahead }, waitUntil: () => {} }), take };
}

test('the page that a reader points at is there when it is opened, once', async () => {
  const { wish, take } = worker();
  wish('/repo/ducha/');
  expect(await (await take('/repo/ducha/'))?.text()).toBe('next');
  expect(await take('/repo/ducha/')).toBeUndefined();
  expect(asked).toEqual(['/repo/ducha/']);
});

test('another page is asked for as ever, and the last wish counts', async () => {
  const { wish, take } = worker();
  wish('/repo/ducha/');
  wish('/repo/zhenjie/');
  expect(await take('/repo/ducha/')).toBeUndefined();
  expect(await take('/repo/zhenjie/')).toBeDefined();
});

test('after half a minute the page may have changed', async () => {
  const { wish, take } = worker();
  wish('/repo/ducha/');
  vi.advanceTimersByTime(30_000);
  expect(await take('/repo/ducha/')).toBeUndefined();
});

test.each([
  ['no network', () => Promise.reject(new TypeError('no network'))],
  ['an error of the server', async () => new Response('', { status: 503 })],
  ['a redirect', async () => Object.defineProperty(new Response('moved'), 'redirected', { value: true })],
])('%s is no page', async (_, answer) => {
  network = answer;
  const { wish, take } = worker();
  wish('/repo/ducha/');
  expect(await take('/repo/ducha/')).toBeUndefined();
});

test.each(['/other/', '/repo/xiazai/quanwen.pdf', 7, undefined])('%s is not fetched', (path) => {
  worker().wish(path);
  expect(asked).toEqual([]);
});
