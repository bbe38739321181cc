import { buildSite } from '../src/build/build-site.ts';
import { runCommand } from '../src/build/command.ts';
import { settings } from '../src/build/settings.ts';
import { stopFor } from '../src/build/stop.ts';
import { checkContent } from '../src/content-check/check-content.ts';
import { report } from '../src/content-check/report.ts';
import { prepareMachine } from './prepare-machine.ts';
import { codeFiles, projectFiles, toolStep, unlessUnchanged, vitestAside, vitestStep } from './steps.ts';
import type { Tally } from './tally.ts';

// by name, not `.`: the folders that other steps write and take away are not looked into
const formatted = ['--check', '--log-level=warn', '--ignore-unknown', ...projectFiles()];

/** `npm test`: everything that is promised, in the order of what it costs. At the end: what failed, and the sum. */
await runCommand(async () => {
  prepareMachine();
  const tallies = [
    contentStep(),
    ...(await Promise.all([
      unlessUnchanged('prettier', projectFiles(), () =>
        toolStep('prettier', 'prettier/bin/prettier.cjs', ...formatted),
      ),
      unlessUnchanged('oxlint', codeFiles, () => toolStep('oxlint', 'oxlint/bin/oxlint', '--deny-warnings')),
      unlessUnchanged('astro check', codeFiles, () => toolStep('astro check', 'astro/bin/astro.mjs', 'check')),
    ])),
    ...(await builtSteps()),
  ];
  const passed = sum(tallies.map((tally) => tally.passed));
  const failed = sum(tallies.map((tally) => tally.failed));
  const failures = tallies.flatMap((tally) => tally.failures ?? []);
  if (failures.length > 0) console.log(`\n== failed\n${failures.join('\n\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});

/** What editors wrote, first: they need not know what the other steps speak of. */
function contentStep(): Tally {
  console.log('\n== content');
  const problems = checkContent(settings.content, settings.root);
  if (problems.length > 0) console.error(report(problems, settings.root));
  else console.log('内容没有问题（the content is good）。');
  return problems.length > 0 ? { passed: 0, failed: 1, failures: ['content'] } : { passed: 1, failed: 0 };
}

/** Without a built site the tests about it cannot pass, so each kind counts as failed. */
async function builtSteps(): Promise<Tally[]> {
  console.log('\n== build');
  try {
    const pages = await buildSite(settings, { onlyIfNeeded: true });
    console.log(pages === undefined ? '内容没有变化，不必重新生成（unchanged）。' : `已生成 ${pages} 个网页。`);
  } catch (error) {
    console.error(stopFor(error)?.message ?? error);
    const failures = ['the build, and with it the tests of what is built'];
    return [{ passed: 0, failed: 6, failures }, vitestStep('unit')];
  }
  // builds wait for one another, patient tests for a server: together they leave as much idle as the quick ones take
  const slow = ['build', 'patient'].map(vitestAside);
  const quick = ['unit', 'dist'].map(vitestStep);
  const ended = [];
  for (const end of slow) ended.push(await end());
  return [{ passed: 1, failed: 0 }, ...quick, ...ended, vitestStep('browser'), vitestStep('engines')];
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
