import { afterEach, expect, test, vi } from 'vitest';
import { contentIsNew, forgetAll, oncePerBuild } from '../../../src/study/once-per-build.ts';

// other unit tests share this process, and make theirs each time
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'contentState');
  vi.unstubAllEnvs();
});

test('while editing, what pages share is made once for each state of the content', () => {
  let made = 0;
  const shared = oncePerBuild(() => (made += 1));
  contentIsNew();
  expect([shared(), shared()]).toEqual([1, 1]);
  contentIsNew();
  expect([shared(), shared()]).toEqual([2, 2]);
});

test('where nobody tells when the content changes, it is made each time', () => {
  let made = 0;
  const shared = oncePerBuild(() => (made += 1));
  expect([shared(), shared()]).toEqual([1, 2]);
});

test('a build makes it once, and drops it when its pages are made', () => {
  vi.stubEnv('DEV', false);
  let made = 0;
  const shared = oncePerBuild(() => (made += 1));
  expect([shared(), shared()]).toEqual([1, 1]);
  forgetAll();
  expect(shared()).toBe(2);
});
