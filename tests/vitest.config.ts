import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Unit tests ask which components there are, not what they show; Astro need not start for that. */
const emptyComponents = {
  name: 'empty-components',
  load: (id: string) => (id.endsWith('.astro') ? 'export default {}' : undefined),
};

/** A limit ends what hangs; it measures no speed, for a machine may be slow and busy besides. */
const patience = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 60_000 } } };

/** Files of these change nothing outside themselves, so they share a process and what it has loaded. */
export const unitTests: TestProjectInlineConfiguration = {
  plugins: [emptyComponents],
  test: { ...patience, name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false },
};

/** Tests in a browser that wait for a slow or silent server more than they work. */
const patient = ['first-paint', 'offline', 'search-faults'].map((name) => `tests/browser/${name}.test.ts`);

const inBrowser = {
  ...patience,
  isolate: false,
  // those that wait rather than work say `concurrent`
  maxConcurrency: 8,
};

/**
 * Kinds of tests, by what they need: nothing, a build of their own, the built site, the built site and a browser. Where
 * several are run by one command, `groupOrder` lets those with other workers follow one another.
 */
export default defineConfig({
  test: {
    // what passes has nothing to say
    silent: 'passed-only',
    projects: [
      unitTests,
      {
        test: {
          ...patience,
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          // builds wait for one another, so their files gain nothing by running at once
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      // other browsers than the system's Chromium, in each of which the tests of a file follow one another
      {
        test: {
          ...patience,
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          sequence: { groupOrder: 4 },
        },
      },
      { test: { ...patience, name: 'dist', include: ['tests/dist/**/*.test.ts'], isolate: false } },
      { test: { ...inBrowser, name: 'patient', include: patient, maxWorkers: 1, sequence: { groupOrder: 2 } } },
      {
        test: {
          ...inBrowser,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: patient,
          // a page that waits for its server leaves a core idle
          maxWorkers: 3,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
