import * as z from 'zod/mini';
import { setTimeout as sleep } from 'node:timers/promises';
import { defined } from '../../../shared/canonical/defined.ts';
import { parse } from '../../../shared/model/parse.ts';
import { JOB_STATES } from '../../../shared/results/job.ts';
import { commandName } from '../../package-folder.ts';
import { askService, type Service, type ServiceResponse } from '../documents/ask-service.ts';
import { needService } from '../documents/change-on-service.ts';
import type { Gathered, LimitChoice } from '../documents/gather-documents.ts';
import type { ServiceChoice } from '../documents/documents.ts';
import type { NamedInputs } from '../estimates/open-inputs.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** The option of every command whose work a service does as a job too. */
export const jobOption = {
  job: {
    type: 'boolean',
    about:
      'have the service (--server) compute it as a job, for what one request may not take, and wait for the result; ' +
      '"jobs" follows or cancels it',
  },
} as const;

export type JobChoice = ServiceChoice & LimitChoice & { readonly job?: boolean | undefined };

/** What a job is asked, as `POST /v1/jobs` takes it. */
type Order = { kind: string; request: object; statement?: string; rateCards?: readonly string[] };

const viewSchema = z.object({
  state: z.enum(JOB_STATES),
  reason: z.string(),
  progress: z.object({ done: z.number(), of: z.number(), unit: z.string() }),
});
type View = z.infer<typeof viewSchema>;

/** How often a job is looked at: soon, since most are short, and then less often. */
const pauses_ms = [100, 200, 400, 800, 1_600, 2_000] as const;

/**
 * Has a service compute a job, and waits for its result.
 *
 * @param accept the media type of the result.
 * @throws UsageError without a service; RefusedInput if the job is refused, fails or is cancelled; EnvironmentError.
 */
export async function runJob(
  order: Order,
  choice: JobChoice,
  terminal: Terminal,
  accept = 'application/json',
): Promise<ServiceResponse> {
  const service = needService('--job', choice, terminal);
  if (choice['no-limits'] === true) throw new UsageError('--no-limits has no effect on a job, whose limits are fixed.');
  const started = await askService(service, 'v1/jobs', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order),
  });
  const { id } = parse(z.object({ id: z.string() }), started.body);
  terminal.tell(
    `Job ${id} runs on ${service.server.origin}; it goes on if you do not wait for it: ${commandName} jobs ${id}`,
  );
  await followJob(service, id, terminal);
  return readJobResult(service, id, accept);
}

/**
 * The order of a job of a statement: its inputs as the service has them, and what is asked.
 *
 * @throws UsageError for files, which a service does not have.
 */
export function orderOf(
  { files: [file] }: Gathered,
  kind: string,
  { statement, rateCards, scenarios }: NamedInputs,
  request: object,
): Order {
  if (file !== undefined)
    throw new UsageError(
      `A job is computed from what the service has; ${file.kind.noun} "${file.id}" is a file. Send it there first: ` +
        `${commandName} push FILE.`,
    );
  return { kind, statement, ...defined({ rateCards }), request: { ...request, scenarios } };
}

/** Reads where a job is. @throws RefusedInput if there is none of that id. */
export async function readJobView(service: Service, id: string): Promise<{ view: View; hash: string }> {
  const response = await askService(service, addressOfJob(id));
  if (response.status === 404) throw new RefusedInput(`There is no job "${id}" on ${service.server.origin}.`);
  return { view: parse(viewSchema, response.body), hash: response.headers.get('etag') ?? '' };
}

/** Waits until a job is done, and tells how far it is. @throws RefusedInput if it fails or is cancelled. */
export async function followJob(service: Service, id: string, terminal: Terminal): Promise<void> {
  let told = 0;
  for (let looked = 0; ; looked += 1) {
    const { view } = await readJobView(service, id);
    if (view.state === 'done') return;
    if (view.state !== 'running')
      throw new RefusedInput(
        `Job ${id} is ${view.state}: ${view.reason} Go on with ${commandName} jobs ${id} --resume.`,
      );
    if (view.progress.done > told) terminal.tell(progressText(view));
    told = view.progress.done;
    await sleep(pauses_ms[looked] ?? 2_000);
  }
}

/** The result of a job that is done, in a format. */
export function readJobResult(service: Service, id: string, accept: string): Promise<ServiceResponse> {
  return askService(service, `${addressOfJob(id)}/result`, { headers: { accept } });
}

/** "3,000 of 9,500 scenarios" */
export function progressText({ progress: { done, of, unit } }: View): string {
  return `${done.toLocaleString('en')} of ${of.toLocaleString('en')} ${unit}`;
}

export function addressOfJob(id: string): string {
  return `v1/jobs/${encodeURIComponent(id)}`;
}
