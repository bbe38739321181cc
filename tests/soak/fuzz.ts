import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, buildFolder, lastGoodSite, npmBuild } from '../support/build/npm-build.ts';
import { fuzzRound } from './fuzz-content.ts';
import type { Trial } from './trial.ts';

/**
 * Makes slips in the content, round after round. Each round must end in a report of what is wrong or in a good build.
 * `seed` is that of the first round; at most `mostBuilds` of the good ones are built.
 */
export async function fuzz(rounds: number, seed: number, mostBuilds = Infinity): Promise<Trial[]> {
  const refused: Trial = { what: '内容有误，检查说明了出处与改法', times: 0, faults: [] };
  const built: Trial = { what: '内容仍可用，真正构建', times: 0, faults: [] };
  const warnings: string[] = [];
  const collect = (warning: Error) => warnings.push(String(warning));
  process.on('warning', collect);
  const folder = buildFolder('fuzz-site');
  for (let each = seed; each < seed + rounds; each++) {
    const round = fuzzRound(each);
    const about = `seed ${each} (${round.slips.join('; ')})`;
    if (round.problems > 0 || round.faults.length > 0) refused.times += 1;
    refused.faults.push(...round.faults.map((fault) => `${about}: ${fault}`));
    if (round.problems === 0 && round.faults.length === 0 && built.times < mostBuilds) {
      built.times += 1;
      const fault = await faultOfBuild(round.content, folder);
      if (fault) built.faults.push(`${about}: ${fault}`);
      if (mostBuilds === Infinity) console.log(`${about}: ${fault ?? 'built'}`);
    }
    round.remove();
  }
  process.off('warning', collect);
  refused.faults.push(...warnings);
  rmSync(folder, { recursive: true, force: true });
  return [refused, built];
}

/** A build that takes longer hangs. In milliseconds. */
const longest = 300_000;

/** Builds over a last good site. Returns what went wrong; undefined for a good build or a refusal with a message. */
async function faultOfBuild(content: string, folder: string): Promise<string | undefined> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const out = lastGoodSite(folder);
  const good = bytesOf(out);
  const { status, output } = await npmBuild({ CONTENT: content, OUT: join(folder, 'dist'), PDF: 'off' }, longest);
  if (status === null) return `no end after ${longest / 1000} s:\n${output}`;
  if (/^\s+at .+[:(]\d+/m.test(output)) return `a stack trace:\n${output}`;
  if (status === 0) return bytesOf(out) === good ? 'nothing was published' : undefined;
  if (bytesOf(out) !== good) return 'the last good site was touched';
  return /[\u4e00-\u9fff]/.test(output) ? undefined : `no message for editors:\n${output}`;
}
