import { api } from '../api/api.ts';
import type { components } from '../api/published.d.ts';
import { bodyOf, fileOf, revisionOf, type AskedFile } from '../api/read-response.ts';
import { RefusedByServer } from '../api/refused-by-server.ts';
import { JobStopped } from './job-stopped.ts';

// What belongs in this folder: work that one request may not take, which the service does as a job instead.

/** What a job is asked, as `POST /v1/jobs` takes it. */
type JobOrder = components['schemas']['JobToStart'];

/** A job that is under way, and how far it is. */
export type JobProgress = { id: string } & components['schemas']['JobView']['progress'];

export type JobWatch = {
  /** Hears how far the job is; undefined when there is none any more. */
  onProgress: (progress: JobProgress | undefined) => void;
  signal?: AbortSignal | undefined;
};

/**
 * Asks at once; what one request may not take is asked as a job, and waited for. Whoever asks the same again, after a
 * reload say, finds the job that they started; one that failed or was cancelled goes on.
 *
 * @param version of what is asked of: another one is another job.
 * @param resultOf reads the result of a job.
 * @throws as `direct`; RefusedByServer if the job is refused; JobStopped with the reason if it fails or is cancelled.
 */
export async function asJobIfTooLarge<Value>(
  direct: () => Promise<Value>,
  { order, version }: { order: JobOrder; version: string | null },
  resultOf: (job: string) => Promise<Value>,
  watch: JobWatch,
): Promise<Value> {
  try {
    return await direct();
  } catch (error) {
    if (!(error instanceof RefusedByServer) || error.document.code !== 'too-large') throw error;
  }
  try {
    return await resultOf(await runJob(order, version, watch));
  } finally {
    watch.onProgress(undefined);
  }
}

/** Starts a job, or finds it, and waits until it is done: its id. */
async function runJob(order: JobOrder, version: string | null, { onProgress, signal }: JobWatch): Promise<string> {
  const header = { 'Idempotency-Key': await keyOf([order, version]) };
  const { id } = await bodyOf(api.POST('/v1/jobs', { params: { header }, body: order }));
  for (let looked = 0; ; looked += 1) {
    signal?.throwIfAborted();
    const { value: job, etag } = await revisionOf(api.GET('/v1/jobs/{id}', { params: { path: { id } } }));
    if (job.state === 'done') return id;
    if (job.state === 'running') {
      onProgress({ id, ...job.progress });
      await new Promise((resolve) => setTimeout(resolve, Math.min(2_000, 200 * 2 ** looked)));
    } else if (looked === 0) {
      const params = { path: { id }, header: { 'If-Match': etag ?? '' } };
      await api.POST('/v1/jobs/{id}/resumption', { params, body: {} });
    } else throw new JobStopped(job.state === 'cancelled' ? 'cancelled' : 'failed', job.reason);
  }
}

/** Cancels a job; what was computed is kept. */
export async function cancelJob(id: string): Promise<void> {
  const { etag } = await revisionOf(api.GET('/v1/jobs/{id}', { params: { path: { id } } }));
  const params = { path: { id }, header: { 'If-Match': etag ?? '' } };
  await api.POST('/v1/jobs/{id}/cancellation', { params, body: { reason: 'Cancelled on the desk' } });
}

/** The file that a job made. */
export async function fileOfJob(id: string): Promise<AskedFile> {
  return fileOf(api.GET('/v1/jobs/{id}/result', { params: { path: { id } }, parseAs: 'blob' }));
}

/** The result of a job of a kind; what it is, its kind says. */
export async function resultOfJob<Kind extends 'RiskResponse' | 'SensitivityResponse' | 'ProgrammePlan'>(
  _kind: Kind,
  id: string,
): Promise<components['schemas'][Kind]> {
  return (await bodyOf(api.GET('/v1/jobs/{id}/result', { params: { path: { id } } }))) as components['schemas'][Kind];
}

/** The same key for the same question. */
async function keyOf(question: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(question));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `desk-${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
