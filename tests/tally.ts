/** What a step of `npm test` found. */
export interface Tally {
  passed: number;
  failed: number;
  /** What failed, each with its kind, its name and the beginning of what it said. */
  failures?: string[];
}

/** The part of Vitest's JSON report that is counted here. */
interface VitestReport {
  testResults: { name: string; message: string; assertionResults: VitestResult[] }[];
}

interface VitestResult {
  status: string;
  fullName: string;
  failureMessages: string[] | null;
}

/** Of what a failed test said, as much as tells two failures apart. */
const linesTold = 12;

/**
 * Counts a kind of tests. A skipped test promises nothing, so it counts as failed; a file that cannot be loaded or
 * prepared, or a run that ended badly, fails without a failed test.
 * In: the name of the kind, Vitest's JSON report, empty if there is none, and whether the run ended well.
 */
export function tallyOf(kind: string, report: string, endedWell: boolean): Tally {
  if (report === '') return { passed: 0, failed: 1, failures: [`${kind}: no report was written`] };
  const files = (JSON.parse(report) as VitestReport).testResults;
  const results = files.flatMap(({ assertionResults }) => assertionResults);
  const bad = results.filter(({ status }) => status !== 'passed');
  const stopped = files.filter((file) => file.message !== '' && !file.assertionResults.some(saysWhy));
  const failures = [
    ...bad.map(({ fullName, status, failureMessages }) =>
      told(`${kind}: ${fullName} (${status})`, (failureMessages ?? []).join('\n')),
    ),
    ...stopped.map(({ name, message }) => told(`${kind}: ${name}`, message)),
  ];
  if (failures.length === 0 && !endedWell) failures.push(`${kind}: every test passed, but the run ended badly`);
  return { passed: results.length - bad.length, failed: failures.length, failures };
}

const saysWhy = ({ failureMessages }: VitestResult): boolean => (failureMessages ?? []).length > 0;

function told(name: string, said: string): string {
  const lines = said.split('\n').slice(0, linesTold);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n').trimEnd();
}
