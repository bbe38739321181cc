import { buildSite } from '../../src/publish/build/build-site.ts';
import { runCommand } from '../../src/command/run-command.ts';
import type { Settings } from '../../src/command/settings.ts';
import { userErrorFrom } from '../../src/command/user-error.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { prepareMachine } from './prepare-machine.ts';
import { codeFiles, projectFiles, toolStep, unlessUnchanged, vitestStep } from './steps.ts';
import type { Tally } from './tally.ts';

// by name, not `.`, so that prettier does not look into folders that other steps write and remove
const formatted = ['--check', '--log-level=warn', '--ignore-unknown', ...projectFiles()];

/** `npm test`: checks everything that is promised, the cheapest first, then prints the failures and the counts. */
await runCommand(async (settings) => {
  prepareMachine();
  const tallies = [
    contentStep(settings),
    ...(await Promise.all([
      unlessUnchanged('prettier', projectFiles(), () =>
        toolStep('prettier', 'prettier/bin/prettier.cjs', ...formatted),
      ),
      unlessUnchanged('oxlint', codeFiles, () => toolStep('oxlint', 'oxlint/bin/oxlint', '--deny-warnings')),
      unlessUnchanged('astro check', codeFiles, () => toolStep('astro check', 'astro/bin/astro.mjs', 'check')),
    ])),
    ...(await builtSteps(settings)),
  ];
  const passed = sum(tallies.map((tally) => tally.passed));
  const failed = sum(tallies.map((tally) => tally.failed));
  const failures = tallies.flatMap((tally) => tally.failures ?? []);
  if (failures.length > 0) console.log(`\n== failed\n${failures.join('\n\n')}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});

/** Checks the editors' content first, because they do not need to understand the other steps. */
function contentStep(settings: Settings): Tally {
  console.log('\n== content');
  const problems = checkContent(settings.content, settings.root);
  if (problems.length > 0) console.error(report(problems, settings.root));
  else console.log('内容没有问题（the content is good）。');
  return problems.length > 0 ? { passed: 0, failed: 1, failures: ['content'] } : { passed: 1, failed: 0 };
}

/** Builds, then runs the tests. Without a built site the tests about it cannot pass, so each kind counts as failed. */
async function builtSteps(settings: Settings): Promise<Tally[]> {
  console.log('\n== build');
  try {
    const pages = await buildSite(settings, { onlyIfNeeded: true });
    console.log(pages === undefined ? '内容没有变化，不必重新生成（unchanged）。' : `已生成 ${pages} 个网页。`);
  } catch (error) {
    console.error(userErrorFrom(error)?.message ?? error);
    const failures = ['the build, and with it every test of the built site'];
    return [{ passed: 0, failed: 6, failures }, await vitestStep('unit')];
  }
  // side by side, since builds wait for one another and browsers for servers, which leaves much of a core idle
  const rows = await Promise.all([['unit', 'dist', 'browser'], ['build'], ['patient', 'engines']].map(inTurn));
  return [{ passed: 1, failed: 0 }, ...rows.flat()];
}

async function inTurn(projects: string[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const project of projects) tallies.push(await vitestStep(project));
  return tallies;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
