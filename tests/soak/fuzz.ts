import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, buildFolder, lastGoodSite, npmBuild } from '../build/npm-build.ts';
import { fuzzRound } from './fuzz-content.ts';
import type { Trial } from './trial.ts';

/**
 * Slips in the content, round after round. Each must end in words about what is wrong, or else in a good build.
 * In: how many rounds, the seed of the first, and how many of the good ones are built.
 */
export async function fuzz(rounds: number, seed: number, mostBuilds = Infinity): Promise<Trial[]> {
  const refused: Trial = { what: '内容有误，检查说明了出处与改法', times: 0, faults: [] };
  const built: Trial = { what: '内容仍可用，真正构建', times: 0, faults: [] };
  const warnings: string[] = [];
  const heard = (warning: Error) => warnings.push(String(warning));
  process.on('warning', heard);
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
  process.off('warning', heard);
  refused.faults.push(...warnings);
  rmSync(folder, { recursive: true, force: true });
  return [refused, built];
}

/** A build that takes longer hangs, in milliseconds. */
const longest = 300_000;

/** Builds over a last good site. Out: what went wrong; undefined for a good build, or a refusal in words. */
async function faultOfBuild(content: string, folder: string): Promise<string | undefined> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const out = lastGoodSite(folder);
  const good = bytesOf(out);
  const { status, said } = await npmBuild({ CONTENT: content, OUT: join(folder, 'dist'), PDF: 'off' }, longest);
  if (status === null) return `no end after ${longest / 1000} s:\n${said}`;
  if (/^\s+at .+[:(]\d+/m.test(said)) return `a stack trace:\n${said}`;
  if (status === 0) return bytesOf(out) === good ? 'nothing was published' : undefined;
  if (bytesOf(out) !== good) return 'the last good site was touched';
  return /[\u4e00-\u9fff]/.test(said) ? undefined : `not said in words:\n${said}`;
}
