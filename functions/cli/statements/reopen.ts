import { statementKind } from '../../documents/kinds/kinds.ts';
import { changeFrom, needReason, needService, readHead, reasonOption } from '../documents/change-on-service.ts';
import { serviceOptions } from '../documents/documents.ts';
import { revisionOf } from '../documents/ask-service.ts';
import { defineCommand } from '../terminal/command.ts';
import { RefusedInput } from '../terminal/failure.ts';

/** `rule153 reopen <symbol> --reason <text>` */
export const reopenCommand = defineCommand({
  name: 'reopen',
  about:
    'a submitted statement back to draft, or as an administrator a closed one; what was submitted stays in its history',
  arguments: [{ name: 'symbol', about: 'a statement by its symbol or id' }],
  options: { ...reasonOption, ...serviceOptions },
  examples: [
    {
      command: 'reopen A/C.3/79/L.53 --reason "The Committee amended paragraph 4"',
      about: 'service and token from the environment',
    },
  ],
  run: async ({ positionals: [name = ''], options }, terminal) => {
    const service = needService('reopen', options, terminal);
    const reason = needReason('reopen', options.reason);
    const head = await readHead(service, statementKind, name);
    if (head.state !== 'submitted' && head.state !== 'closed')
      throw new RefusedInput(`Statement ${head.id} is "${head.state}", so there is nothing to open again.`);
    const moved = await changeFrom(service, head, 'moves', { to: 'draft', reason });
    terminal.print(
      `Statement ${head.id} is a draft again, at revision ${revisionOf(moved).revision} on ` +
        `${service.server.origin}. What was ${head.state} stays in its history.\n`,
    );
    return undefined;
  },
});
