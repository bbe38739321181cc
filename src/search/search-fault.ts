/**
 * Why search cannot answer. `late`: no reply within the time limit; `unreachable`: no connection, or a file is not
 * there; `broken`: a file is there but not whole; `outdated`: the page is older than the index; `refused`: the
 * browser does not run the engine.
 */
export type FaultKind = 'late' | 'unreachable' | 'broken' | 'outdated' | 'refused';

/** A failure of search. Never to be mistaken for “nothing found”. */
export class SearchFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string) {
    super(message);
    this.name = 'SearchFault';
    this.kind = kind;
  }
}

/** Names of what a fetch fails with when its time is over; up to Chromium 123 it is the second. */
const timeIsOver = new Set(['TimeoutError', 'AbortError']);

/** Any error as a fault. */
export function faultFrom(error: unknown): SearchFault {
  if (error instanceof SearchFault) return error;
  if (error instanceof Error && timeIsOver.has(error.name)) return new SearchFault('late', error.message);
  return new SearchFault('refused', String(error));
}

/**
 * What is fetched or imported, or the fault that it cannot be reached. Both say so by a TypeError, as every slip of a
 * script's does, and what an old browser lacks: so it is told here, where the error can mean nothing else.
 */
export async function reached<Loaded>(loading: Promise<Loaded>): Promise<Loaded> {
  try {
    return await loading;
  } catch (error) {
    throw error instanceof TypeError ? new SearchFault('unreachable', error.message) : faultFrom(error);
  }
}
