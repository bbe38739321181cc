/** The result of a step of `npm test`. */
export interface Tally {
  passed: number;
  failed: number;
  /** Each failure with its kind, its name and the first lines of its message. */
  failures?: string[];
}

/** The part of Vitest's JSON report that is read here. */
interface VitestReport {
  testResults: { name: string; message: string; assertionResults: VitestResult[] }[];
}

interface VitestResult {
  status: string;
  fullName: string;
  failureMessages: string[] | null;
}

/** Enough lines of a failure to recognise it. */
const linesShown = 12;

/**
 * Counts the tests of one kind. A skipped test promises nothing, so it counts as failed. A file that cannot be loaded or
 * prepared, and a run that ended badly, are failures even if no test failed. `report` is Vitest's JSON report, empty if
 * there is none; `endedWell` is whether Vitest exited without an error.
 */
export function tallyOf(kind: string, report: string, endedWell: boolean): Tally {
  if (report === '') return { passed: 0, failed: 1, failures: [`${kind}: no report was written`] };
  const files = (JSON.parse(report) as VitestReport).testResults;
  const results = files.flatMap(({ assertionResults }) => assertionResults);
  const bad = results.filter(({ status }) => status !== 'passed');
  const stopped = files.filter((file) => file.message !== '' && !file.assertionResults.some(hasMessage));
  const failures = [
    ...bad.map(({ fullName, status, failureMessages }) =>
      describeFailure(`${kind}: ${fullName} (${status})`, (failureMessages ?? []).join('\n')),
    ),
    ...stopped.map(({ name, message }) => describeFailure(`${kind}: ${name}`, message)),
  ];
  if (failures.length === 0 && !endedWell) failures.push(`${kind}: every test passed, but the run ended badly`);
  return { passed: results.length - bad.length, failed: failures.length, failures };
}

const hasMessage = ({ failureMessages }: VitestResult): boolean => (failureMessages ?? []).length > 0;

function describeFailure(name: string, message: string): string {
  const lines = message.split('\n').slice(0, linesShown);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n').trimEnd();
}
