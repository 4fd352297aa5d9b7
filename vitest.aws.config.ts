import { defineConfig } from 'vitest/config';
import { settings } from './vitest.config.ts';

/** The deployment and a journey through it on emulators of AWS. Apart from `npm test`, since it takes Python's moto and AWS's command line. */
export default defineConfig({
  test: {
    ...settings,
    include: ['test/aws/**/*.aws.ts'],
    testTimeout: 180_000,
    hookTimeout: 600_000,
  },
});
