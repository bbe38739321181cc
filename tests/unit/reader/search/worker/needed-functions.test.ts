import { expect, test } from 'vitest';
import { expectFunctions } from '../../../../../src/reader/search/worker/needed-functions.ts';
import { SearchFault } from '../../../../../src/reader/search/worker/search-fault.ts';

const worker = { WebAssembly: {}, DecompressionStream: Function, AbortSignal: { timeout: () => undefined } };
const page = { ...worker, document: {}, Worker: Function };

/** Names of what a realm lacks. */
function lacks(realm: object): string | undefined {
  try {
    expectFunctions(realm);
    return undefined;
  } catch (error) {
    return error instanceof SearchFault ? error.about.lacks : String(error);
  }
}

test('a page needs what it can start a worker with, a worker the rest', () => {
  expect([lacks(page), lacks(worker)]).toEqual([undefined, undefined]);
  expect(lacks({ ...worker, document: {} })).toBe('Worker');
});

test.each(['WebAssembly', 'DecompressionStream'])('what is not there is named: %s', (name) => {
  expect(lacks({ ...worker, [name]: undefined })).toBe(name);
});

test('so is a function of one that is there', () => {
  expect(lacks({ ...worker, AbortSignal: {} })).toBe('AbortSignal.timeout');
  expect(lacks({ ...worker, AbortSignal: undefined })).toBe('AbortSignal.timeout');
});
