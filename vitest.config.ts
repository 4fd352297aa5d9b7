import { defineConfig } from 'vitest/config';

/** What every run of tests has in common. */
export const settings = {
  globalSetup: ['test/support/build-once.ts'],
  // The SDK says at every start that it will want a newer Node one day; the pinned version runs on the one that `engines` names.
  env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  // Left out, it is one less than there are cores: one of the two on the smallest machine that must pass.
  maxWorkers: '100%',
  // A slow machine gets time, not luck.
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

const elsewhere = ['test/**/*.long.test.ts', '**/node_modules/**'];
const pure = 'test/{shared,oracle}/**/*.test.ts';

/** Tests of the domain share its modules, since it keeps no state: they load once for all of them. Every other file starts afresh. */
export default defineConfig({
  test: {
    ...settings,
    projects: [
      { extends: true, test: { name: 'domain', include: [pure], exclude: elsewhere, isolate: false } },
      { extends: true, test: { name: 'edges', include: ['test/**/*.test.ts'], exclude: [pure, ...elsewhere] } },
    ],
  },
});
