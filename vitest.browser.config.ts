import { defineConfig } from 'vitest/config';

/** The pages in a real browser. Apart from `npm test`, since a machine may have no Chromium. */
export default defineConfig({
  test: { include: ['test/browser/**/*.browser.ts'], testTimeout: 60_000, hookTimeout: 120_000 },
});
