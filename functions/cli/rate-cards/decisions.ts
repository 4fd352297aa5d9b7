import { statementId } from '../../../shared/model/statement-id.ts';
import { didYouMean } from '../../../shared/model/did-you-mean.ts';
import { decisionKind } from '../../documents/kinds/kinds.ts';
import { askService } from '../documents/ask-service.ts';
import { changeFrom, needReason, needService, readHead, reasonOption } from '../documents/change-on-service.ts';
import { serviceOptions } from '../documents/documents.ts';
import { printListOnService } from '../documents/list-on-service.ts';
import { searchOption } from '../documents/search-option.ts';
import { formatOption } from '../terminal/choose-format.ts';
import { defineCommand } from '../terminal/command.ts';
import { UsageError } from '../terminal/failure.ts';

const actions = ['list', 'record', 'withdraw'] as const;

/** `rule153 decisions list|record|withdraw [id]` */
export const decisionsCommand = defineCommand({
  name: 'decisions',
  about:
    'decisions to extend rates past their validity, on a service: ' +
    '"list" them, "record" one of your own, "withdraw" one',
  arguments: [
    { name: 'list|record|withdraw', about: 'what to do; list if left out', optional: true },
    { name: 'id', about: 'of "withdraw": the decision', optional: true },
  ],
  options: {
    card: { type: 'string', value: 'id', about: 'of "record": the rate card' },
    until: {
      type: 'string',
      value: 'day',
      about: 'of "record": the first day on which its rates may no longer be used',
    },
    code: { type: 'string', value: 'code', about: 'of "record": one rate of the card; all of them if left out' },
    statement: { type: 'string', value: 'symbol', about: 'of "record": for this statement alone' },
    ...reasonOption,
    ...searchOption,
    format: formatOption('table|json|csv', 'of "list": how to print; table if left out'),
    ...serviceOptions,
  },
  examples: [
    { command: 'decisions', about: 'service and token from the environment' },
    {
      command: 'decisions record --card l53-identified --until 2028-01-01 --reason "The next costs come in March"',
      about: 'the officer who answers for it is the bearer of the token',
    },
  ],
  run: async ({ positionals: [wanted = 'list', id], options }, terminal) => {
    const action = actions.find((one) => one === wanted);
    if (action === undefined)
      throw new UsageError(
        `There is no "decisions ${wanted}"; there are ${actions.join(', ')}.`,
        didYouMean(wanted, actions),
      );
    refuseIdle(action, id, options);
    if (action === 'list') {
      const fields = ['rateCard', 'code', 'statement', 'extendedUntil'];
      await printListOnService({ command: 'decisions', kind: decisionKind, fields }, options, terminal);
      return undefined;
    }
    const reason = needReason(`decisions ${action}`, options.reason);
    const service = needService('decisions', options, terminal);
    if (action === 'withdraw') {
      const head = await readHead(service, decisionKind, id ?? '');
      await changeFrom(service, head, 'withdrawal', { reason });
      terminal.print(`Decision ${head.id} is withdrawn on ${service.server.origin}.\n`);
      return undefined;
    }
    const { card: rateCard, until: extendedUntil, code, statement } = options;
    const response = await askService(service, 'v1/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ rateCard, extendedUntil, reason, code },
        ...(statement !== undefined && { statement: statementId(statement) }),
      }),
    });
    const made = response.body as { id?: unknown };
    terminal.print(`Decision ${String(made.id)} is recorded on ${service.server.origin}.\n`);
    return undefined;
  },
});

/** What has no effect is refused, and what is missing is asked for. */
function refuseIdle(
  action: (typeof actions)[number],
  id: string | undefined,
  options: Readonly<Record<string, unknown>>,
): void {
  if ((id !== undefined) !== (action === 'withdraw'))
    throw new UsageError(
      action === 'withdraw' ? '"decisions withdraw" needs the id of a decision.' : `"decisions ${action}" takes no id.`,
    );
  const ofOthers = {
    list: ['card', 'until', 'code', 'statement', 'reason'],
    record: ['format', 'search'],
    withdraw: ['card', 'until', 'code', 'statement', 'format', 'search'],
  };
  const idle = ofOthers[action].filter((name) => options[name] !== undefined);
  if (idle.length > 0)
    throw new UsageError(`"decisions ${action}" takes no ${idle.map((name) => `--${name}`).join(', ')}.`);
  if (action === 'record' && (options['card'] === undefined || options['until'] === undefined))
    throw new UsageError('"decisions record" needs --card <id> and --until <day>.');
}
