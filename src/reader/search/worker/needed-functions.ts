import { SearchFault } from './search-fault.ts';

/** What search cannot do without, in the page and in the worker. Safari's lockdown mode has no WebAssembly. */
const needed = ['Worker', 'WebAssembly', 'DecompressionStream', 'AbortSignal.timeout'];
/** A worker need not start another. */
const neededInWorker = needed.slice(1);

/** In: the global object of a page or a worker. Errors: `lacking`, with the name of what it has not. */
export function expectFunctions(realm: object): void {
  const names = 'document' in realm ? needed : neededInWorker;
  const lacks = names.find((name) => !has(realm, name));
  if (lacks) throw lacking(lacks);
}

/** The fault of a browser without this function. */
export function lacking(lacks: string): SearchFault {
  return new SearchFault('lacking', `the browser has no ${lacks}`, { lacks });
}

/** In: `A.b` means `b` of `A`. */
function has(realm: object, name: string): boolean {
  let one: unknown = realm;
  for (const step of name.split('.')) one = (one as Record<string, unknown> | undefined)?.[step];
  return one !== undefined;
}
