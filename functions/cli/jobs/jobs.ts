import { jobKind } from '../../documents/kinds/kinds.ts';
import { askService } from '../documents/ask-service.ts';
import { needService, reasonOption } from '../documents/change-on-service.ts';
import { serviceOptions } from '../documents/documents.ts';
import { printListOnService } from '../documents/list-on-service.ts';
import { formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';
import { writeWhole } from '../terminal/write-file.ts';
import { addressOfJob, followJob, progressText, readJobResult, readJobView } from './run-job.ts';

/** What is done with one job; one of them at a time. */
const VERBS = ['follow', 'cancel', 'resume', 'out'] as const;

/** `rule153 jobs [id]` */
export const jobsCommand = defineCommand({
  name: 'jobs',
  about: 'long work on a service: list it; how far one job is, wait for it, cancel it, go on with it, write its result',
  arguments: [{ name: 'id', about: 'a job; all of them if left out', optional: true }],
  options: {
    follow: { type: 'boolean', about: 'wait until it is done, and tell how far it is' },
    cancel: { type: 'boolean', about: 'stop it; what was computed is kept' },
    resume: { type: 'boolean', about: 'go on with one that failed or was cancelled' },
    out: { type: 'string', short: 'o', value: 'file', about: 'wait, and write its result: a file, or JSON' },
    ...reasonOption,
    format: formatOption('table|json|csv', 'of the list: how to print; table if left out'),
    ...serviceOptions,
  },
  examples: [
    { command: 'jobs', about: 'service and token from the environment' },
    { command: 'jobs 0f8d4a52-6c1e-4b1c-9c55-6f1f6f1d7a10 --out l53.pdf', about: 'its result as soon as it is there' },
  ],
  run: async ({ positionals: [id], options }, terminal) => {
    const [verb] = refuseIdle(id, options);
    if (id === undefined) {
      const fields = ['kind', 'statement', 'programme', 'size'];
      await printListOnService({ command: 'jobs', kind: jobKind, fields }, options, terminal);
      return undefined;
    }
    const service = needService('jobs', options, terminal);
    const { view, hash } = await readJobView(service, id);
    if (verb === 'cancel' || verb === 'resume') {
      await askService(service, `${addressOfJob(id)}/${verb === 'cancel' ? 'cancellation' : 'resumption'}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'if-match': hash },
        body: JSON.stringify({ reason: options.reason }),
      });
      terminal.print(`Job ${id} ${verb === 'cancel' ? 'is cancelled' : 'goes on'}.\n`);
      return undefined;
    }
    if (verb !== undefined) await followJob(service, id, terminal);
    if (options.out !== undefined) {
      const { bytes } = await readJobResult(service, id, '*/*');
      await writeWhole(options.out, bytes);
      terminal.tell(`Written to ${options.out}.`);
      return undefined;
    }
    const { view: now } = verb === undefined ? { view } : await readJobView(service, id);
    terminal.print(`Job ${id} is ${now.state}: ${progressText(now)}. ${now.reason}\n`);
    return undefined;
  },
});

/** What has no effect is refused. */
function refuseIdle(
  id: string | undefined,
  options: Readonly<Partial<Record<string, unknown>>>,
): (typeof VERBS)[number][] {
  const verbs = VERBS.filter((name) => options[name] !== undefined);
  if (id === undefined && (verbs.length > 0 || options['reason'] !== undefined))
    throw new UsageError(`--${verbs[0] ?? 'reason'} needs the id of a job.`, '"jobs" lists them.');
  if (id !== undefined && options['format'] !== undefined) throw new UsageError('--format is of the list of jobs.');
  if (verbs.length > 1) throw new UsageError(`Give one of --${verbs.join(', --')}.`);
  if (options['reason'] !== undefined && !verbs.some((verb) => verb === 'cancel' || verb === 'resume'))
    throw new UsageError('--reason goes with --cancel or --resume.');
  return verbs;
}
