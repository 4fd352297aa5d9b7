import { defineConfig } from 'vitest/config';

/** What needs Go: the checks of checkpoints by a program that nobody here wrote. `npm run test:checkpoints` */
export default defineConfig({
  test: { include: ['test/checkpoints/**/*.go-check.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
});
