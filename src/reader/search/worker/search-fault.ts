/**
 * Why search cannot answer. `late`: no response within the time limit; `offline`: the site itself cannot be reached;
 * `unreachable`: the site can, but this file does not arrive; `missing`: the server says that it has no such file;
 * `withheld`: it answers with another status; `broken`: a file that is not whole; `outdated`: the page is older than the
 * index; `lacking`: the browser has no such function; `refused`: something does not let the worker or Pagefind run.
 */
export type FaultKind =
  'late' | 'offline' | 'unreachable' | 'missing' | 'withheld' | 'broken' | 'outdated' | 'lacking' | 'refused';

/** What a fault is about, for the reader and for whoever is asked for help. */
export interface FaultAbout {
  /** the path of the file */
  file?: string;
  /** the server's status */
  status?: number;
  /** the name of the browser's function */
  lacks?: string;
}

/** A failure of search, which must never look like “nothing found”. */
export class SearchFault extends Error {
  readonly kind: FaultKind;
  readonly about: FaultAbout;

  constructor(kind: FaultKind, message: string, about: FaultAbout = {}) {
    super(message);
    this.name = 'SearchFault';
    this.kind = kind;
    this.about = about;
  }
}

/** Names of the error of a fetch that takes too long; Chromium up to 123 throws the second. */
const timeouts = new Set(['TimeoutError', 'AbortError']);

/** Any error as a fault. */
export function faultFrom(error: unknown): SearchFault {
  if (error instanceof SearchFault) return error;
  if (error instanceof Error && timeouts.has(error.name)) return new SearchFault('late', error.message);
  return new SearchFault('refused', String(error));
}

/** What the status of a response says. Out: nothing when the file is there. */
export function faultOfStatus(status: number, file: string): SearchFault | undefined {
  if (status >= 200 && status < 300) return undefined;
  const kind = status === 404 || status === 410 ? 'missing' : 'withheld';
  return new SearchFault(kind, `${status} ${file}`, { file, status });
}
