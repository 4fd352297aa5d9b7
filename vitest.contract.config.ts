import { defineConfig } from 'vitest/config';
import { settings } from './vitest.config.ts';

/** The published document before tools that nobody here wrote: linters, validators, a client made from it. `npm run test:contract` */
export default defineConfig({
  test: {
    ...settings,
    include: [
      'test/functions/api/openapi.test.ts',
      'test/functions/api/openapi-tools.contract.ts',
      'test/support/published-contract.test.ts',
    ],
    testTimeout: 120_000,
  },
});
