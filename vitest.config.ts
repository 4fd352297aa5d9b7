import { defineConfig } from 'vitest/config';

/** What every run of tests has in common. */
export const settings = {
  globalSetup: ['test/support/build-once.ts'],
  // The SDK says at every start that it will want a newer Node one day; the pinned version runs on the one that `engines` names.
  env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  // Left out, it is one less than there are cores: one of the two on the smallest machine that must pass.
  maxWorkers: '100%',
  // A file finds the modules that the one before has loaded, since loading them took longer than most tests do. So a file must leave the
  // process as it found it: `leave-no-trace.ts` sees to that.
  isolate: false,
  setupFiles: ['test/support/leave-no-trace.ts'],
  // A slow machine gets time, not luck.
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: { ...settings, include: ['test/**/*.test.ts'], exclude: ['test/**/*.long.test.ts', '**/node_modules/**'] },
});
