import { expect, test } from 'vitest';
import { componentNames } from '../../../../src/study/contract/components.ts';
import { proseComponents } from '../../../../src/layouts/prose/index.ts';

test('the check allows exactly the components that the pages know', () => {
  const names = Object.keys(proseComponents).filter((name) => /^\p{Lu}/u.test(name));
  expect([...componentNames]).toEqual(names);
});
