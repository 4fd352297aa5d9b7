import { defineConfig } from 'vitest/config';

/** The pages in a real browser. Apart from `npm test`, since a machine may have no Chromium. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.browser.ts'],
    // Each file has a service and a browser of its own, which wait more than they work.
    maxWorkers: 2,
    // A slow machine gets time, not luck.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
