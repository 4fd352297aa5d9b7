import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bodyOf, fileOf } from '../../../web/api/read-response.ts';
import { api as desk } from '../../../web/api/api.ts';
import { asJobIfTooLarge, cancelJob, fileOfJob, type JobProgress } from '../../../web/jobs/as-job.ts';
import { seedL53, startTestApi, type TestApi } from '../../support/api.ts';

const statement = 'A-C.3-79-L.53';
let api: TestApi;
let role: 'planner' | 'auditor' = 'planner';
/** What was asked of the service, in order. */
const asked: string[] = [];

/** Where Node's `Request` looks for what a path is relative to, as a page's does for its own address. */
const origin = Symbol.for('undici.globalOrigin.1');

beforeAll(async () => {
  Object.defineProperty(globalThis, origin, { value: new URL('http://desk.invalid'), configurable: true });
  const first = await startTestApi();
  await first.stop();
  api = await startTestApi({ limits: { ...first.ports.limits, documentPlaces: 10, sensitivityComponents: 10 } });
  await seedL53(api);
  vi.stubGlobal('fetch', async (request: Request) => {
    const { pathname, search } = new URL(request.url);
    asked.push(`${request.method} ${pathname.replace(/[0-9a-f-]{36}/, 'ID')}${search}`);
    const [headers, body] = [Object.fromEntries(request.headers.entries()), await request.text()];
    return api.send(role, request.method, pathname + search, { headers, ...(body !== '' && { body }) });
  });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(globalThis, origin);
  await api.stop();
});

type Format = 'docx' | 'pdf' | 'html';
const question = (format: Format, version: string) => ({
  order: { kind: 'rendering' as const, statement, request: { format, scenarios: [] } },
  version,
});
const direct = async (format: Format, id = statement) => {
  const params = { path: { id }, query: { format } };
  return fileOf(desk.GET('/v1/statements/{id}/document', { params, parseAs: 'blob' }));
};

describe('what one request may not take, on the desk', { timeout: 60_000 }, () => {
  it('is done as a job whose progress is shown, and found again by whoever asks the same', async () => {
    const seen: (JobProgress | undefined)[] = [];
    const onProgress = (progress: JobProgress | undefined) => void seen.push(progress);
    const run = async (version: string) =>
      asJobIfTooLarge(async () => direct('html'), question('html', version), fileOfJob, { onProgress });
    const file = await run('1');
    expect([file.name, (await file.blob.text()).slice(0, 15)]).toEqual([`${statement}.html`, '<!doctype html>']);
    expect(seen[0]).toMatchObject({ done: 0, of: 1, unit: 'files' });
    expect(seen.at(-1)).toBeUndefined();
    asked.length = 0;
    await run('1');
    expect(asked).toEqual([
      `GET /v1/statements/${statement}/document?format=html`,
      ...['POST /v1/jobs', 'GET /v1/jobs/ID', 'GET /v1/jobs/ID/result'],
    ]);
    const jobs = async () => (await bodyOf(desk.GET('/v1/jobs'))).items.length;
    const before = await jobs();
    await run('2');
    expect(await jobs()).toBe(before + 1);
  });

  it('says why where it was cancelled, and goes on when it is asked for again', async () => {
    // Of one organization one job is done before the next begins: behind a long one this one waits to be cancelled.
    const axes = [{ kind: 'milestone', milestone: 'entry-into-force', from: '2026-01-01', through: '2056-12-31' }];
    const body = {
      kind: 'sweep' as const,
      statement,
      request: { axes: axes.map((axis) => ({ ...axis, kind: 'milestone' as const, step: 'day' as const })) },
    };
    const { id: long } = await bodyOf(desk.POST('/v1/jobs', { body }));
    const cancelled: Promise<void>[] = [];
    const run = async (onProgress: (progress: JobProgress | undefined) => void) =>
      asJobIfTooLarge(async () => direct('docx'), question('docx', '1'), fileOfJob, { onProgress });
    await expect(
      run((progress) => {
        if (progress !== undefined && cancelled.length === 0) cancelled.push(cancelJob(progress.id));
      }),
    ).rejects.toThrow('Cancelled on the desk');
    await Promise.all([...cancelled, cancelJob(long)]);
    expect((await run(() => undefined)).name).toBe(`${statement}.docx`);
  });

  it('is refused to whoever may start no job, with who may; other refusals stay what they are', async () => {
    role = 'auditor';
    const watch = { onProgress: () => undefined };
    await expect(asJobIfTooLarge(async () => direct('pdf'), question('pdf', '1'), fileOfJob, watch)).rejects.toThrow(
      'needs planner or budget-officer',
    );
    role = 'planner';
    await expect(
      asJobIfTooLarge(async () => direct('pdf', 'A-NOWHERE-1'), question('pdf', '2'), fileOfJob, watch),
    ).rejects.toMatchObject({ document: { code: 'not-found' } });
  });
});
