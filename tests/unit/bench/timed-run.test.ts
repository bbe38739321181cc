import { expect, test } from 'vitest';
import { childrenIn, timedRun } from '../../bench/peers/timed-run.ts';

test('what a command and its children cost is counted, whatever it prints', async () => {
  const busy = 'const end = Date.now() + 300; while (process.cpuUsage().user < 60000 && Date.now() < end + 9000);';
  const { seconds, cpu } = await timedRun('.', ['sh', '-c', '"$0" -e "$1"; printf 1m9s', process.execPath, busy]);
  expect(cpu).toBeGreaterThanOrEqual(0.06);
  expect(cpu).toBeLessThan(9);
  expect(seconds).toBeGreaterThan(0.1);
});

test('a command that fails is told with what it printed', async () => {
  await expect(timedRun('.', ['sh', '-c', 'echo no memory; exit 3'])).rejects.toThrow('no memory');
});

test('minutes count', () => {
  expect(childrenIn('0m0.00s 0m0.00s\n1m1.25s 0m0.50s\n')).toBeCloseTo(61.75);
});
