import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build-once.ts'],
    // The SDK says at every start that it will want a newer Node one day; the pinned version runs on the one that `engines` names.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    // Two cores are the smallest machine that must pass; a slow machine gets time, not luck.
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
