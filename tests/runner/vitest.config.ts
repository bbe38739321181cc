import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Unit tests check which components exist, not what they show, so Astro does not need to start. */
const emptyComponents = {
  name: 'empty-components',
  load: (id: string) => (id.endsWith('.astro') ? 'export default {}' : undefined),
};

/** These limits only end what hangs. They measure no speed, because a machine may be slow and busy. */
const patience = { testTimeout: 300_000, hookTimeout: 600_000, expect: { poll: { timeout: 60_000 } } };

/** These files change nothing outside themselves, so they share a process and its loaded modules. */
export const unitTests: TestProjectInlineConfiguration = {
  plugins: [emptyComponents],
  test: { ...patience, name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false },
};

/** Browser tests that mostly wait for a slow or silent server. */
const patient = ['first-paint', 'offline', 'search-faults'].map((name) => `tests/browser/${name}.test.ts`);

const inBrowser = {
  ...patience,
  isolate: false,
  // tests that wait rather than work are marked `concurrent`
  maxConcurrency: 16,
};

/**
 * The kinds of tests, by what they need: nothing, a build of their own, the built site, or the built site and a browser.
 * If one command runs several kinds, `groupOrder` runs those with different numbers of workers one after another.
 */
export default defineConfig({
  test: {
    // hide the output of tests that pass
    silent: 'passed-only',
    projects: [
      unitTests,
      {
        test: {
          ...patience,
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          // builds wait for one another, so running the files in parallel gains nothing
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      // browsers other than the system's Chromium; in each of them the tests of a file run one after another
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
