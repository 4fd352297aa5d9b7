import { afterAll, vi } from 'vitest';

// Files of tests share a process. What one of them did to it is taken back, so that it changes nothing of what the next
// one shows.

const before = { ...process.env };

afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, before);
});
