import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeBuildLock } from '../../../src/command/build-lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, '0.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const waiter = join(import.meta.dirname, '..', '..', 'support', 'unit', 'lock-waiter.ts');
const argumentsFor = (locks: number, first = 0, pause = 0) => [waiter, folder, locks, first, pause].map(String);
const takenLocks = () => readFileSync(join(folder, 'taken'), 'utf8').trim().split('\n').map(Number);

const waitUntilTaken = (locks: number) =>
  vi.waitFor(() => expect(new Set(takenLocks()).size).toBe(locks), { timeout: 150_000, interval: 100 });

/** Starts a process that asks for locks. The returned function ends it and waits for its end. */
function startWaiter(...numbers: Parameters<typeof argumentsFor>): () => Promise<unknown> {
  const child = spawn(process.execPath, argumentsFor(...numbers), { stdio: 'ignore' });
  const closed = new Promise((done) => child.once('close', done));
  return () => {
    child.kill('SIGKILL');
    return closed;
  };
}

/** Leaves locks of a process that has ended. */
async function leaveStale(locks: number): Promise<void> {
  const kill = startWaiter(locks);
  await waitUntilTaken(locks);
  await kill();
  rmSync(join(folder, 'taken'));
}

test('a lock whose process has ended is taken over, and no file of either is left', async () => {
  await leaveStale(1);
  const release = await takeBuildLock(lock);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a second build waits until the first has ended', async () => {
  const order: string[] = [];
  const releaseLock = await takeBuildLock(lock);
  const second = takeBuildLock(lock).then((release) => {
    order.push('second');
    release();
  });
  await new Promise((later) => setTimeout(later, 300));
  order.push('first ends');
  releaseLock();
  await second;
  expect(order).toEqual(['first ends', 'second']);
});

test('two processes that wait for an abandoned lock never both get it', async () => {
  const locks = 300;
  await leaveStale(locks);
  const start = Date.now() + 1500;
  const waiters = [1, 2].map(() => startWaiter(locks, start, 5));
  await waitUntilTaken(locks);
  await delay(500);
  await Promise.all(waiters.map((kill) => kill()));
  const twice = takenLocks().filter((one, at, all) => all.indexOf(one) !== at);
  expect(twice).toEqual([]);
});
