import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { settings } from './vitest.config.ts';

/**
 * Long campaigns: engines and servers killed again and again, requests by the ten thousand, millions of cells, AWS's own DynamoDB Local, the
 * heaviest requests, the packed file installed from the registry. A test whose size is a `campaign` runs in `npm test` too, only shorter.
 */
const campaigns = readdirSync(new URL('test/', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .filter(
    (path) =>
      path.endsWith('.long.test.ts') ||
      readFileSync(new URL(`test/${path}`, import.meta.url), 'utf8').includes('/support/campaign.ts'),
  )
  .map((path) => `test/${path.replaceAll('\\', '/')}`);

export default defineConfig({
  test: {
    ...settings,
    include: campaigns,
    exclude: ['**/node_modules/**'],
    // Few files, which measure time and memory: each in a process of its own.
    isolate: true,
    env: { ...settings.env, RULE153_LONG: 'yes' },
    testTimeout: 1_800_000,
  },
});
