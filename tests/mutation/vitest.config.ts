import { defineConfig } from 'vitest/config';
import { unitTests } from '../runner/vitest.config.ts';

/** Only the unit tests: they must notice every change in the pure modules. */
export default defineConfig(unitTests);
