import { expect, test } from 'vitest';
import { componentNames } from '../../../src/content-check/vocabulary.ts';
import { proseComponents } from '../../../src/prose/index.ts';

test('the check allows just the components that the pages know', () => {
  const names = Object.keys(proseComponents).filter((name) => /^\p{Lu}/u.test(name));
  expect([...componentNames]).toEqual(names);
});
