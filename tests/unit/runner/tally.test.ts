import { expect, it } from 'vitest';
import { tallyOf } from '../../runner/tally.ts';

const result = (fullName: string, status: string, ...failureMessages: string[]) => ({
  fullName,
  status,
  failureMessages,
});

const reportOf = (message: string, ...assertionResults: ReturnType<typeof result>[]): string =>
  JSON.stringify({ testResults: [{ name: 'a.test.ts', message, assertionResults }] });

it('counts the tests that passed', () => {
  const report = reportOf('', result('one', 'passed'), result('two', 'passed'));
  expect(tallyOf('unit', report, true)).toEqual({ passed: 2, failed: 0, failures: [] });
});

it('names what failed, with the first lines of its message', () => {
  const message = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  const { passed, failed, failures } = tallyOf(
    'unit',
    reportOf('', result('one', 'passed'), result('two', 'failed', message)),
    false,
  );
  expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
  expect(failures).toEqual([expect.stringMatching(/^unit: two \(failed\)\n {4}line 0\n/)]);
  expect(failures?.[0]).not.toContain('line 12');
});

it('counts a skipped test as failed', () => {
  expect(tallyOf('unit', reportOf('', result('one', 'skipped')), true)).toMatchObject({ passed: 0, failed: 1 });
});

it('counts a file that could not be loaded, and one whose preparation failed', () => {
  expect(tallyOf('unit', reportOf('no such module'), false)).toMatchObject({ passed: 0, failed: 1 });
  const { failures } = tallyOf('unit', reportOf('no server', result('one', 'skipped')), false);
  expect(failures?.join('\n')).toContain('no server');
});

it('counts a run that ended badly though every test passed, and one that wrote no report', () => {
  expect(tallyOf('unit', reportOf('', result('one', 'passed')), false)).toMatchObject({ passed: 1, failed: 1 });
  expect(tallyOf('unit', '', true)).toMatchObject({ passed: 0, failed: 1 });
});
