import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.long.test.ts', '**/node_modules/**'],
    globalSetup: ['test/support/build-once.ts'],
    // The SDK says at every start that it will want a newer Node one day; the pinned version runs on the one that `engines` names.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // Left out, it is one less than there are cores: one of the two on the smallest machine that must pass.
    maxWorkers: '100%',
    // A slow machine gets time, not luck.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
