import { cpSync, mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seeded } from '../support/seeded.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { slip } from './mutations.ts';

/** A round of fuzzing: what was done to the content, and what the check reported. */
export interface Round {
  seed: number;
  slips: string[];
  /** how many problems were reported; 0 if the content is good */
  problems: number;
  /** what must not happen: a stack trace, a problem without file, message or cure, a check of more than a minute */
  faults: string[];
  /** the copy of the content */
  content: string;
  remove: () => void;
}

/** Makes slips in a copy of the real content, then checks it. */
export function fuzzRound(seed: number): Round {
  const under = resolve('.cache', 'tests');
  mkdirSync(under, { recursive: true });
  const root = mkdtempSync(join(under, 'fuzz-'));
  const content = join(root, 'content');
  cpSync('content', content, { recursive: true });
  const slips = slip(content, seeded(seed));
  const round = { seed, slips, content, remove: () => rmSync(root, { recursive: true, force: true }) };
  const start = performance.now();
  try {
    const problems = checkContent(content, root);
    const words = problems.length > 0 ? report(problems, root) : '';
    const faults = problems
      .filter(
        ({ file, line, message, cure }) =>
          !file.startsWith('content') ||
          line < 0 ||
          !Number.isInteger(line) ||
          !message ||
          !/[\u4e00-\u9fff]/.test(cure),
      )
      .map((problem) => JSON.stringify(problem));
    if (/\b(?:undefined|NaN|\[object)\b/.test(words)) faults.push(words);
    if (performance.now() - start > 60_000) faults.push(`the check took ${Math.round(performance.now() - start)} ms`);
    return { ...round, problems: problems.length, faults };
  } catch (error) {
    return { ...round, problems: 0, faults: [String((error as Error).stack)] };
  }
}
