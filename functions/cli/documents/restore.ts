import { revisionSummarySchema } from '../../../shared/results/revision.ts';
import { MOVES } from '../../../shared/model/workflow.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput, UsageError } from '../terminal/failure.ts';
import {
  changeFrom,
  chooseKind,
  kindOption,
  needReason,
  needService,
  readHead,
  reasonOption,
} from './change-on-service.ts';
import { readRevision } from './diff.ts';
import { serviceOptions } from './documents.ts';
import { readPages } from './read-pages.ts';
import { revisionOf } from './ask-service.ts';

const document = { name: 'symbol or id', about: 'a statement by its symbol or id, or another document by its id' };

/** `rule153 restore <symbol or id> --revision 3 --reason <text>` */
export const restoreCommand = defineCommand({
  name: 'restore',
  about: 'makes an earlier revision of a document on a service the next one; nothing in between is lost',
  arguments: [document],
  options: {
    revision: { type: 'string', short: 'r', value: 'number', about: 'the revision whose content comes back' },
    ...reasonOption,
    ...kindOption,
    ...serviceOptions,
  },
  examples: [
    {
      command: 'restore A/C.3/79/L.53 --revision 3 --reason "Paragraph 4 is as it was"',
      about: 'service and token from the environment',
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const reason = needReason('restore', options.reason);
    const revision = readRevision('revision', options.revision);
    if (revision === undefined) throw new UsageError('"restore" needs --revision <number>; "history" lists them.');
    const kind = chooseKind(options.kind, 'restore');
    const service = needService('restore', options, terminal);
    const head = await readHead(service, kind, name);
    const restored = await changeFrom(service, head, 'restore', { revision, reason });
    terminal.print(
      `The ${kind.noun} ${head.id} is at revision ${revisionOf(restored).revision} on ${service.server.origin}, ` +
        `with the content of revision ${revision}.\n`,
    );
    return undefined;
  },
});

/** `rule153 undo <symbol or id> --reason <text>` */
export const undoCommand = defineCommand({
  name: 'undo',
  about: 'takes the last change of a document on a service back, as a revision of its own; undoing that does it again',
  arguments: [document],
  options: { ...reasonOption, ...kindOption, ...serviceOptions },
  examples: [
    {
      command: 'undo A/C.3/79/L.53 --reason "Made to the wrong statement"',
      about: 'service and token from the environment',
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const reason = needReason('undo', options.reason);
    const kind = chooseKind(options.kind, 'restore');
    const service = needService('undo', options, terminal);
    const head = await readHead(service, kind, name);
    if (head.revision === 1)
      throw new RefusedInput(`The ${kind.noun} "${name}" is at its first revision: there is no change to take back.`);
    const [last] = (await readPages(service, `${head.address}/revisions`, revisionSummarySchema, 1)) ?? [];
    if (kind.workflow && MOVES.some(({ verb }) => verb === last?.action))
      throw new RefusedInput(
        `The last revision of statement "${name}" is a step of the workflow ("${last?.action ?? ''}"), which ` +
          'changed nothing in it. Take that back by a step of its own: return, recall or reopen.',
      );
    const undone = await changeFrom(service, head, 'restore', { revision: head.revision - 1, reason });
    terminal.print(
      `The ${kind.noun} ${head.id} is at revision ${revisionOf(undone).revision} on ${service.server.origin}, with ` +
        `the content of revision ${head.revision - 1}.\n`,
    );
    return undefined;
  },
});
