import type { ExportedFrom } from '../../../shared/model/exported-from.ts';
import { dryRunText } from '../../../shared/print/diff/dry-run-text.ts';
import { revisionSummarySchema } from '../../../shared/results/revision.ts';
import { commandName } from '../../package-folder.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput } from '../terminal/failure.ts';
import { readTextFile } from '../terminal/read-file.ts';
import type { Service } from './ask-service.ts';
import { addressOf, needReason, needService, reasonOption } from './change-on-service.ts';
import { readRevision } from './diff.ts';
import { serviceOptions } from './documents.ts';
import { noteRevision } from './keep-revision.ts';
import { readPages } from './read-pages.ts';
import { readReplaceable, readSent, type Sent, sendReplacement, sentText, tryReplacement } from './send-document.ts';

/** `rule153 push <file> --reason <text>` */
export const pushCommand = defineCommand({
  name: 'push',
  about:
    'sends a file that was exported and edited back to its service, as the next revision of the one that it was ' +
    'taken from: if somebody else made a later one, each field that they changed is shown and nothing is sent',
  arguments: [
    { name: 'file', about: 'a document of any kind that people write, as JSON or YAML (- for standard input)' },
  ],
  options: {
    ...reasonOption,
    onto: {
      type: 'string',
      value: 'revision',
      about: 'the revision that it was taken from, where the file does not say so itself',
    },
    'dry-run': { type: 'boolean', about: 'say what would change and which figures would move, and save nothing' },
    ...serviceOptions,
  },
  examples: [
    {
      command: 'push draft.json --reason "As agreed with the Fifth Committee"',
      about: 'after export A/C.3/79/L.53 --out draft.json; service and token from the environment',
    },
    { command: 'push draft.json --dry-run', about: 'what it would do' },
  ],
  run: async ({ positionals: [path = ''], options }, terminal) => {
    const isDry = options['dry-run'] === true;
    const reason = isDry ? '' : needReason('push', options.reason);
    const onto = readRevision('onto', options.onto);
    const service = needService('push', options, terminal);
    const file = await readTextFile(path);
    const sent = await readSent(path, file);
    await readReplaceable(service, sent);
    const base = await findBase(service, sent, onto);
    if (isDry) {
      terminal.print(dryRunText(await tryReplacement(service, sent, base)));
      return undefined;
    }
    const made = await sendReplacement(service, sent, base, reason);
    terminal.print(sentText(service, sent, made));
    await noteRevision(path, file, { before: sent.exportedFrom, made }, terminal);
    return undefined;
  },
});

/** The revision that the file was taken from, as the file or the caller says; never simply the present one. */
async function findBase(service: Service, sent: Sent, onto: number | undefined): Promise<Pick<ExportedFrom, 'hash'>> {
  const { kind, id, exportedFrom } = sent;
  if (exportedFrom !== undefined) {
    if (onto === undefined || onto === exportedFrom.revision) return exportedFrom;
    throw new RefusedInput(
      `The file says that it was taken from revision ${exportedFrom.revision}, and --onto says ${onto}. Leave ` +
        '--onto out, or correct "exportedFrom".',
    );
  }
  if (onto === undefined)
    throw new RefusedInput(
      `The file does not say from which revision of ${kind.noun} ${id} it was taken, so it could undo what others ` +
        `changed since. Name the revision, --onto <number>; ${commandName} export writes files that say so.`,
    );
  const revisions = (await readPages(service, `${addressOf(kind, id).address}/revisions`, revisionSummarySchema)) ?? [];
  const base = revisions.find(({ revision }) => revision === onto);
  if (base !== undefined) return base;
  throw new RefusedInput(
    `There is no revision ${onto} of ${kind.noun} ${id}; the present one is ${revisions[0]?.revision ?? 0}.`,
  );
}
