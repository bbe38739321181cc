import { expect, test } from 'vitest';
import { componentNames, replacedElements } from '../../../../src/study/contract/components.ts';
import { nestedProseComponents, proseComponents } from '../../../../src/layouts/prose/index.ts';

test('the check allows exactly the components that the pages know', () => {
  const names = Object.keys(proseComponents).filter((name) => /^\p{Lu}/u.test(name));
  expect([...componentNames]).toEqual(names);
});

test('an element that becomes a component is left to it when a section is compiled', () => {
  const names = Object.keys({ ...proseComponents, ...nestedProseComponents }).filter((name) => /^[a-z]/.test(name));
  expect(replacedElements).toEqual(names);
});
