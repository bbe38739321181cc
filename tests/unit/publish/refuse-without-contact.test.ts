import { expect, test } from 'vitest';
import { settingsFrom } from '../../../src/command/settings.ts';
import { refuseWithoutContact } from '../../../src/publish/release/refuse-without-contact.ts';

const refusal = (env: Record<string, string>) => () => refuseWithoutContact(settingsFrom(env, process.cwd()));

test('a site that names nobody to write to is not published, and both cures are named', () => {
  expect(refusal({})).toThrow(
    /^还不能公布.*content\/case\.yaml 里加一行.*contact: .*npm run release -- --contact=\S+@/s,
  );
});

test('each cure works: the item in case.yaml, and the flag', () => {
  expect(refusal({ CONTENT: 'tests/build/second-study' })).not.toThrow();
  expect(refusal({ CONTACT: 'bianji@example.org' })).not.toThrow();
});

test('a missing case.yaml is left to the content check', () => {
  expect(refusal({ CONTENT: 'tests/build' })).not.toThrow();
});
