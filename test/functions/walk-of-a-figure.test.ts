import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../house/source-files.ts';
import { seedL53, startTestApi, type TestApi } from '../support/api.ts';
import { runHere } from './cli/run-cli.ts';

// ARCHITECTURE.md lists the files that one figure passes. Here it is asked for, with the engine of JavaScript telling
// which functions were called.

const root = fileURLToPath(new URL('../../', import.meta.url));

const [apiFiles, cliFiles] = readTable();

/** The files of the table under "The walk of one figure": by the API, and by the command line. */
function readTable(): [readonly string[], readonly string[]] {
  const section = textOf('ARCHITECTURE.md').split('## The walk of one figure')[1]?.split('\n## ')[0] ?? '';
  const rows = section
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
    .map((line) => line.split('|').map((cell) => [...cell.matchAll(/`([^`]+\.ts)`/g)].map(([, path = '']) => path)));
  return [
    rows.flatMap(([, , api = []]) => api),
    rows.flatMap(([, , api = [], cli = []]) => (cli.length > 0 ? cli : api)),
  ];
}

const inspector = new Session();

/** The files of the product whose functions are called while something runs. */
async function filesCalled(run: () => Promise<unknown>): Promise<readonly string[]> {
  await inspector.post('Profiler.takePreciseCoverage');
  await run();
  const { result } = await inspector.post('Profiler.takePreciseCoverage');
  const called = result
    .filter(({ functions }) =>
      functions.some(({ functionName, ranges }) => functionName !== '' && (ranges[0]?.count ?? 0) > 0),
    )
    .map(({ url }) => url.replace('file://', ''))
    .filter((path) => path.startsWith(root))
    .map((path) => path.slice(root.length).replace(/\?.*$/, ''));
  return [...new Set(called)].filter((path) => /^(?:shared|functions)\//.test(path));
}

let api: TestApi;
const read = async () => {
  const response = await api.send('planner', 'GET', '/v1/statements/A-C.3-79-L.53/estimate');
  expect(response.status).toBe(200);
};

beforeAll(async () => {
  inspector.connect();
  await inspector.post('Profiler.enable');
  await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
});
afterAll(async () => {
  await inspector.post('Profiler.stopPreciseCoverage');
  inspector.disconnect();
  await api.stop();
});

describe('the walk of one figure, as it is written down', () => {
  it('passes each of its files in a service that starts and is asked', async () => {
    const called = await filesCalled(async () => {
      api = await startTestApi();
      await seedL53(api);
      await read();
    });
    expect(apiFiles.length).toBeGreaterThan(15);
    expect(apiFiles.filter((path) => !called.includes(path))).toEqual([]);
  });

  it('is short when nothing has moved since', async () => {
    const called = await filesCalled(read);
    expect(called.length).toBeGreaterThan(10);
    expect(called.length).toBeLessThan(45);
  });

  it('passes each of its files by the command line', async () => {
    const called = await filesCalled(async () => runHere(['estimate', 'A/C.3/79/L.53']));
    expect(cliFiles.length).toBeGreaterThan(12);
    expect(cliFiles.filter((path) => !called.includes(path))).toEqual([]);
  });
});
