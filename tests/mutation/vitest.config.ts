import { defineConfig } from 'vitest/config';
import { unitTests } from '../vitest.config.ts';

/** The unit tests alone: they have to notice what is changed in the pure modules. */
export default defineConfig(unitTests);
