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

/** Any error as a fault. */
export function faultFrom(error: unknown): SearchFault {
  if (error instanceof SearchFault) return error;
  if (error instanceof Error && error.name === 'TimeoutError') return new SearchFault('late', error.message);
  if (error instanceof TypeError) return new SearchFault('unreachable', error.message);
  return new SearchFault('refused', String(error));
}
