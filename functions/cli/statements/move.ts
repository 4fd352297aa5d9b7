import { statementKind } from '../../documents/kinds/kinds.ts';
import type { State } from '../../../shared/model/workflow.ts';
import { changeFrom, needReason, needService, readHead, reasonOption } from '../documents/change-on-service.ts';
import { serviceOptions } from '../documents/documents.ts';
import { revisionOf } from '../documents/ask-service.ts';
import { type Command, defineCommand } from '../terminal/command.ts';
import { RefusedInput } from '../terminal/failure.ts';

type Step = {
  name: string;
  about: string;
  from: State;
  to: State;
  /** What is said of the statement afterwards. */
  done: string;
  /** Steps back need a reason; it is the example's. */
  reason?: string;
};

/** Steps of the workflow, each a verb of its own. `reopen` is the one back from "closed". */
const REVIEW: Step = {
  name: 'review',
  about: 'asks for the review of a draft on a service',
  from: 'draft',
  to: 'under-review',
  done: 'is under review',
};
const RETURN: Step = {
  name: 'return',
  about: 'a statement under review back to draft',
  from: 'under-review',
  to: 'draft',
  done: 'is a draft again',
  reason: 'Paragraph 3 lacks its source',
};
const CLOSE: Step = {
  name: 'close',
  about: 'closes a submitted statement: only an administrator opens it again',
  from: 'submitted',
  to: 'closed',
  done: 'is closed',
};
const RECALL: Step = {
  name: 'recall',
  about: 'a submitted statement back to draft; what was submitted stays in its history',
  from: 'submitted',
  to: 'draft',
  done: 'is a draft again',
  reason: 'The Committee amended paragraph 4',
};

export const reviewCommand = stepCommand(REVIEW);
export const returnCommand = stepCommand(RETURN);
export const closeCommand = stepCommand(CLOSE);
export const recallCommand = stepCommand(RECALL);

const symbol = { name: 'symbol', about: 'a statement by its symbol or id' };

/** `rule153 submit <symbol>` */
export const submitCommand = defineCommand({
  name: 'submit',
  about: 'submits a statement under review: its figures are sealed, with the rates that they are made from',
  arguments: [symbol],
  options: {
    scenario: {
      type: 'string',
      multiple: true,
      value: 'id',
      about: 'a stored scenario under which the figures are sealed',
    },
    ...reasonOption,
    ...serviceOptions,
  },
  examples: [{ command: 'submit A/C.3/79/L.53', about: 'service and token from the environment' }],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const service = needService('submit', options, terminal);
    const head = await readHead(service, statementKind, name);
    const { scenario: scenarios } = options;
    const moved = await changeFrom(service, head, 'moves', {
      to: 'submitted' satisfies State,
      ...(options.reason !== undefined && { reason: options.reason }),
      ...(scenarios !== undefined && { scenarios }),
    });
    terminal.print(
      `Statement ${head.id} is submitted at revision ${revisionOf(moved).revision} on ${service.server.origin}. Its ` +
        'figures are sealed.\n',
    );
    return undefined;
  },
});

function stepCommand({ name: verb, about, from, to, done, reason: example }: Step): Command {
  return defineCommand({
    name: verb,
    about,
    arguments: [{ name: 'symbol', about: 'a statement by its symbol or id' }],
    options: { ...reasonOption, ...serviceOptions },
    examples: [
      {
        command: `${verb} A/C.3/79/L.53${example === undefined ? '' : ` --reason "${example}"`}`,
        about: 'service and token from the environment',
      },
    ],
    run: async ({ positionals: [name = ''], options }, terminal) => {
      const reason = example === undefined ? options.reason : needReason(verb, options.reason);
      const service = needService(verb, options, terminal);
      const head = await readHead(service, statementKind, name);
      // "draft" is reached from several states, and nobody should take the wrong way back unaware.
      if (to === 'draft' && head.state !== from)
        throw new RefusedInput(`Statement ${head.id} is "${head.state}"; "${verb}" is for one that is "${from}".`);
      const moved = await changeFrom(service, head, 'moves', { to, ...(reason !== undefined && { reason }) });
      terminal.print(
        `Statement ${head.id} ${done}, at revision ${revisionOf(moved).revision} on ${service.server.origin}.\n`,
      );
      return undefined;
    },
  });
}
