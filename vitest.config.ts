import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Two cores are the smallest machine that must pass; a slow machine gets time, not luck.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
